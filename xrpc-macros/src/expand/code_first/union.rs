//! An enum of objects.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};

use crate::model::{CodeMember, CodeUnion};

/// Writes the traits of the enum.
pub(super) fn union(union: &CodeUnion<'_>) -> TokenStream {
    let CodeUnion { ident, members, .. } = union;
    let bounds = members.iter().map(|member| {
        let CodeMember { ty, place, .. } = member;
        quote_spanned!(place.end=> #ty: __xrpc::Member)
    });
    let rest = union.other.iter().map(|other| {
        let CodeMember { ty, place, .. } = other;
        quote_spanned!(place.end=> #ty: __xrpc::Rest)
    });
    let (read, written, described) = (read(union), written(union), described(union));
    let delegated = delegated(ident);
    let from = from(ident, union.members.iter());
    // Expands to:
    // struct __Checked;
    // impl __Checked where Tree: Member, … { fn read(tag, map) … fn write … fn hold … fn describe … }
    // impl Union, Deserialize, Serialize, Check, Value, Body for Plant { … by __Checked … }
    // impl From<Tree> for Plant { … }
    quote! {
        struct __Checked;
        impl __Checked
        where
            #(#bounds,)*
            #(#rest,)*
        {
            #read
            #written
            #described
        }
        #delegated
        #[automatically_derived]
        impl __xrpc::Value for #ident {
            fn schema(
                _: &'static __xrpc::Limits,
                __describing: &mut __xrpc::Describing,
            ) -> __xrpc::described::Schema {
                __Checked::describe(__describing)
            }
        }
        #[automatically_derived]
        impl<const __ID: __xrpc::u64> __xrpc::Body<__ID> for #ident {
            fn schema(__describing: &mut __xrpc::Describing) -> __xrpc::Option<__xrpc::described::Schema> {
                __xrpc::Some(__Checked::describe(__describing))
            }
        }
        #from
    }
}

/// By the name in `$type`, which the types of the variants have.
fn read(union: &CodeUnion<'_>) -> TokenStream {
    let CodeUnion {
        ident,
        members,
        other,
        ..
    } = union;
    let idents = members.iter().map(|member| member.ident);
    let types: Vec<_> = members.iter().map(|member| member.ty).collect();
    let rest = if let Some(CodeMember { ident: variant, .. }) = other {
        quote!(__xrpc::Ok(#ident::#variant(__xrpc::Rest::of(__xrpc::unlisted(__tag, __map)?))))
    } else {
        quote!(__xrpc::not_listed(&[#(<#types as __xrpc::Member>::NAME),*]))
    };
    quote! {
        fn read_variant<'de, __A: __xrpc::MapAccess<'de>>(
            __tag: &__xrpc::Tag<'_>,
            __map: __A,
        ) -> __xrpc::Result<#ident, __A::Error> {
            match __tag.id() {
                #(__id if <#types as __xrpc::Member>::is(__id) => {
                    __xrpc::Ok(#ident::#idents(__xrpc::Member::read(__map)?))
                })*
                _ => #rest,
            }
        }
    }
}

fn written(union: &CodeUnion<'_>) -> TokenStream {
    let CodeUnion {
        ident,
        members,
        other,
        ..
    } = union;
    let idents: Vec<_> = members.iter().map(|member| member.ident).collect();
    let put_other = other.iter().map(|CodeMember { ident: variant, .. }| {
        quote!(#ident::#variant(ref __value) => __xrpc::Rest::write(__value, __serializer),)
    });
    let hold_other = other
        .iter()
        .map(|CodeMember { ident: variant, .. }| quote!(#ident::#variant(_) => __xrpc::Ok(()),));
    quote! {
        fn write_variant<__S: __xrpc::Serializer>(
            __union: &#ident,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            match *__union {
                #(#ident::#idents(ref __value) => __xrpc::Member::write(__value, __serializer),)*
                #(#put_other)*
            }
        }
        fn hold(__union: &#ident) -> __xrpc::Result<(), __xrpc::Violation> {
            match *__union {
                #(#ident::#idents(ref __value) => __xrpc::Member::hold(__value),)*
                #(#hold_other)*
            }
        }
    }
}

fn described(union: &CodeUnion<'_>) -> TokenStream {
    let CodeUnion {
        description,
        members,
        other,
        ..
    } = union;
    let rows = members.iter().map(
        |CodeMember {
             ty, description, ..
         }| { quote!((<#ty as __xrpc::Member>::refer(__describing), #description)) },
    );
    let closed = other.is_none();
    quote! {
        fn describe(__describing: &mut __xrpc::Describing) -> __xrpc::described::Schema {
            __xrpc::union_schema(#description, &[#(#rows),*], #closed)
        }
    }
}

/// The traits of serde, by way of `__Checked`; if its bounds do not hold, that is the runtime's `Refused`.
pub(in crate::expand) fn delegated(ident: &Ident) -> TokenStream {
    // Expands to:
    // impl<'de> Union<'de> for Plant { fn read(tag: &Tag<'_>, map: A) -> … { __Checked::read_variant(tag, map) } }
    // impl<'de> Deserialize<'de> for Plant { … } impl Serialize for Plant { … } impl Check for Plant { … }
    quote! {
        #[allow(unused_imports, reason = "needed only if the bounds above do not hold")]
        use __xrpc::Refused as _;
        #[automatically_derived]
        impl<'de> __xrpc::Union<'de> for #ident {
            fn read<__A: __xrpc::MapAccess<'de>>(
                __tag: &__xrpc::Tag<'_>,
                __map: __A,
            ) -> __xrpc::Result<Self, __A::Error> {
                __Checked::read_variant(__tag, __map)
            }
        }
        #[automatically_derived]
        impl<'de> __xrpc::Deserialize<'de> for #ident {
            fn deserialize<__D: __xrpc::Deserializer<'de>>(__deserializer: __D) -> __xrpc::Result<Self, __D::Error> {
                __xrpc::union(__deserializer)
            }
        }
        #[automatically_derived]
        impl __xrpc::Serialize for #ident {
            fn serialize<__S: __xrpc::Serializer>(&self, __serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                __Checked::write_variant(self, __serializer)
            }
        }
        #[automatically_derived]
        impl __xrpc::Check for #ident {
            fn check(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                __Checked::hold(self)
            }
        }
    }
}

/// From each member, as generated unions have it. Of a type that stands twice nobody can say which it would be.
pub(in crate::expand) fn from<'a>(
    ident: &Ident,
    members: impl Iterator<Item = &'a CodeMember<'a>>,
) -> TokenStream {
    let members: Vec<(&CodeMember<'_>, String)> = members
        .map(|member| (member, member.ty.to_token_stream().to_string()))
        .collect();
    let is_once = |ty: &String| members.iter().filter(|(_, other)| other == ty).count() == 1;
    let from = members.iter().filter(|(_, ty)| is_once(ty)).map(
        |(
            CodeMember {
                ident: variant, ty, ..
            },
            _,
        )| {
            quote! {
                #[automatically_derived]
                impl __xrpc::From<#ty> for #ident {
                    fn from(__value: #ty) -> Self {
                        Self::#variant(__value)
                    }
                }
            }
        },
    );
    quote!(#(#from)*)
}
