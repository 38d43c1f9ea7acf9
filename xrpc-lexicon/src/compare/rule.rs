//! The names of the rules.

use std::fmt;

/// What a [`Change`](super::Change) is about. The table of the [module](super) says how much each matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Rule {
    /// The two are not versions of one document.
    IdChanged,
    /// A definition is gone.
    DefinitionRemoved,
    /// A definition or a value is of another type, or a method of another kind.
    TypeChanged,
    /// A reference leads to something else.
    ReferenceChanged,
    /// Records have another type of key.
    RecordKeyChanged,
    /// A set of permissions allows something else.
    PermissionsChanged,
    /// A method takes an input and took none.
    InputAdded,
    /// A method takes no input any more.
    InputRemoved,
    /// A method has an output and had none.
    OutputAdded,
    /// A method has no output any more.
    OutputRemoved,
    /// A body has another MIME type.
    EncodingChanged,
    /// A body has a schema and had none.
    BodySchemaAdded,
    /// A body has no schema any more.
    BodySchemaRemoved,
    /// An error is not declared any more.
    ErrorRemoved,
    /// A new property or parameter is required.
    RequiredPropertyAdded,
    /// A required property or parameter is gone.
    RequiredPropertyRemoved,
    /// An optional property or parameter is gone.
    OptionalPropertyRemoved,
    /// A property or parameter seems to have another name.
    PropertyRenamed,
    /// A property or parameter is required and was optional.
    PropertyMadeRequired,
    /// A property or parameter is optional and was required.
    PropertyMadeOptional,
    /// A property may be `null`.
    NullAllowed,
    /// A property may not be `null` any more.
    NullRefused,
    /// A union lacks a member.
    UnionMemberRemoved,
    /// A closed union has a new member.
    ClosedUnionMemberAdded,
    /// A union is closed and was open.
    UnionClosed,
    /// A union is open and was closed.
    UnionOpened,
    /// Only listed values are allowed, and all were.
    EnumAdded,
    /// All values are allowed, and only listed ones were.
    EnumRemoved,
    /// A closed set of values has a new one.
    EnumValueAdded,
    /// A closed set of values lacks one.
    EnumValueRemoved,
    /// Only one value is allowed, and all were.
    ConstAdded,
    /// The only value allowed is another.
    ConstChanged,
    /// All values are allowed, and only one was.
    ConstRemoved,
    /// A string has a format and had none.
    FormatAdded,
    /// A string has another format.
    FormatChanged,
    /// A string has no format any more.
    FormatRemoved,
    /// A length, a size or a number has narrower limits.
    LimitNarrowed,
    /// A length, a size or a number has wider limits.
    LimitWidened,
    /// A blob may be fewer types of files.
    AcceptNarrowed,
    /// A blob may be more types of files.
    AcceptWidened,
    /// A known value is not listed any more.
    KnownValueRemoved,
    /// What is absent means something else.
    DefaultChanged,
}

impl Rule {
    /// All rules.
    pub const ALL: &'static [Self] = &[
        Self::IdChanged,
        Self::DefinitionRemoved,
        Self::TypeChanged,
        Self::ReferenceChanged,
        Self::RecordKeyChanged,
        Self::PermissionsChanged,
        Self::InputAdded,
        Self::InputRemoved,
        Self::OutputAdded,
        Self::OutputRemoved,
        Self::EncodingChanged,
        Self::BodySchemaAdded,
        Self::BodySchemaRemoved,
        Self::ErrorRemoved,
        Self::RequiredPropertyAdded,
        Self::RequiredPropertyRemoved,
        Self::OptionalPropertyRemoved,
        Self::PropertyRenamed,
        Self::PropertyMadeRequired,
        Self::PropertyMadeOptional,
        Self::NullAllowed,
        Self::NullRefused,
        Self::UnionMemberRemoved,
        Self::ClosedUnionMemberAdded,
        Self::UnionClosed,
        Self::UnionOpened,
        Self::EnumAdded,
        Self::EnumRemoved,
        Self::EnumValueAdded,
        Self::EnumValueRemoved,
        Self::ConstAdded,
        Self::ConstChanged,
        Self::ConstRemoved,
        Self::FormatAdded,
        Self::FormatChanged,
        Self::FormatRemoved,
        Self::LimitNarrowed,
        Self::LimitWidened,
        Self::AcceptNarrowed,
        Self::AcceptWidened,
        Self::KnownValueRemoved,
        Self::DefaultChanged,
    ];

    /// The name of the rule, which stays the same: `definition-removed`, …
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IdChanged => "id-changed",
            Self::DefinitionRemoved => "definition-removed",
            Self::TypeChanged => "type-changed",
            Self::ReferenceChanged => "reference-changed",
            Self::RecordKeyChanged => "record-key-changed",
            Self::PermissionsChanged => "permissions-changed",
            Self::InputAdded => "input-added",
            Self::InputRemoved => "input-removed",
            Self::OutputAdded => "output-added",
            Self::OutputRemoved => "output-removed",
            Self::EncodingChanged => "encoding-changed",
            Self::BodySchemaAdded => "body-schema-added",
            Self::BodySchemaRemoved => "body-schema-removed",
            Self::ErrorRemoved => "error-removed",
            Self::RequiredPropertyAdded => "required-property-added",
            Self::RequiredPropertyRemoved => "required-property-removed",
            Self::OptionalPropertyRemoved => "optional-property-removed",
            Self::PropertyRenamed => "property-renamed",
            Self::PropertyMadeRequired => "property-made-required",
            Self::PropertyMadeOptional => "property-made-optional",
            Self::NullAllowed => "null-allowed",
            Self::NullRefused => "null-refused",
            Self::UnionMemberRemoved => "union-member-removed",
            Self::ClosedUnionMemberAdded => "closed-union-member-added",
            Self::UnionClosed => "union-closed",
            Self::UnionOpened => "union-opened",
            Self::EnumAdded => "enum-added",
            Self::EnumRemoved => "enum-removed",
            Self::EnumValueAdded => "enum-value-added",
            Self::EnumValueRemoved => "enum-value-removed",
            Self::ConstAdded => "const-added",
            Self::ConstChanged => "const-changed",
            Self::ConstRemoved => "const-removed",
            Self::FormatAdded => "format-added",
            Self::FormatChanged => "format-changed",
            Self::FormatRemoved => "format-removed",
            Self::LimitNarrowed => "limit-narrowed",
            Self::LimitWidened => "limit-widened",
            Self::AcceptNarrowed => "accept-narrowed",
            Self::AcceptWidened => "accept-widened",
            Self::KnownValueRemoved => "known-value-removed",
            Self::DefaultChanged => "default-changed",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
