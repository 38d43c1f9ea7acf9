//! A function and the method that it serves.

use syn::{FnArg, GenericArgument, LitStr, Path, PathArguments, ReturnType, Type};
use xrpc_codegen::{
    model::{Shape, Unresolved},
    naming,
};
use xrpc_lexicon::{Body, Catalog, Method, id};

use crate::{
    lexicon::Source,
    model::{Carrier, is_trait_object, unnameable},
    parse::{MethodAttr, MethodFn, Part, Size},
    place::Place,
};

/// A function under `#[query(…)]` or `#[procedure(…)]`, and the method of its document.
pub(crate) struct Endpoint<'a> {
    /// The NSID as it is written in the attribute.
    pub(crate) nsid: &'a LitStr,
    /// The largest input.
    pub(crate) max_input: Option<&'a Size>,
    /// The function that says what a call is charged.
    pub(crate) limit: Option<&'a Path>,
    /// Where the runtime is.
    pub(crate) krate: Option<&'a Path>,
    /// The document.
    pub(crate) source: Source<'a>,
    /// What the document says.
    pub(crate) method: &'a Method,
    /// What the function says.
    pub(crate) function: &'a MethodFn,
    /// What the function takes and returns.
    pub(crate) signature: Signature<'a>,
}

/// What a function takes and returns, sorted.
pub(crate) struct Signature<'a> {
    /// The server's state.
    pub(crate) state: State<'a>,
    /// What is taken from the call, in order.
    pub(crate) arguments: Vec<Argument<'a>>,
    /// What goes back. `None` if the function returns nothing.
    pub(crate) reply: Option<Reply<'a>>,
}

/// How a function comes by the server's state.
#[derive(Clone, Copy)]
pub(crate) enum State<'a> {
    /// Its first argument borrows it.
    Borrowed(&'a Type),
    /// The attribute names it.
    Named(&'a Type),
    /// Not at all.
    None,
}

/// An argument that is taken from the call.
pub(crate) struct Argument<'a> {
    /// Its type.
    pub(crate) ty: &'a Type,
    /// Where the type is written.
    pub(crate) place: Place,
}

/// What a function returns.
pub(crate) struct Reply<'a> {
    /// The type.
    pub(crate) ty: &'a Type,
    /// Where it is written.
    pub(crate) whole: Place,
    /// Where its `Ok` half is written, as far as that can be seen.
    pub(crate) value: Place,
    /// Where its `Err` half is written, as far as that can be seen.
    pub(crate) error: Place,
}

impl<'a> Endpoint<'a> {
    /// Brings the function and the document together.
    pub(crate) fn new(
        attr: &'a MethodAttr,
        function: &'a MethodFn,
        source: Source<'a>,
        method: &'a Method,
    ) -> Self {
        let signature = Signature::new(function, Some(attr));
        Self {
            nsid: &attr.nsid,
            max_input: attr.max_input.as_ref(),
            limit: attr.limit.as_ref(),
            krate: attr.krate.as_ref(),
            source,
            method,
            function,
            signature,
        }
    }

    /// The path of the type of a part. `None` if the document does not declare the part.
    pub(crate) fn path(&self, part: Part) -> Option<String> {
        let nsid = &self.source.document.id;
        let (name, body) = match part {
            Part::Params => {
                let params = self.method.params.as_ref();
                return params.map(|_| naming::type_path(nsid, "Params"));
            }
            Part::Input => ("Input", self.method.input.as_ref()?),
            Part::Output => ("Output", self.method.output.as_ref()?),
        };
        let path = Carrier::of(body)?.runtime_type().map_or_else(
            || naming::type_path(nsid, name),
            |(_, path)| path.to_owned(),
        );
        Some(path)
    }

    /// The number that the type of a part has. `None` if the document does not declare the part.
    pub(crate) fn number(&self, part: Part) -> Result<Option<u64>, Unresolved> {
        number(
            self.source.catalog,
            &self.source.document.id,
            self.method,
            part,
        )
    }
}

/// The number that the type of a part has. A part that refers to a definition has the definition's.
fn number(
    catalog: &Catalog,
    nsid: &str,
    method: &Method,
    part: Part,
) -> Result<Option<u64>, Unresolved> {
    let own = || format!("{nsid}#main/{}", part.as_str());
    let body = match part {
        Part::Params => return Ok(method.params.as_ref().map(|_| id(&own()))),
        Part::Input => &method.input,
        Part::Output => &method.output,
    };
    let runtime_type = body
        .as_ref()
        .and_then(Carrier::of)
        .and_then(Carrier::runtime_type);
    if let Some((number, _)) = runtime_type {
        return Ok(Some(number));
    }
    let Some(Body {
        schema: Some(schema),
        ..
    }) = body
    else {
        return Ok(None);
    };
    let pointer = format!("/defs/main/{}/schema", part.as_str());
    let shape = Shape::of(catalog, nsid, schema, &own(), &pointer)?;
    Ok(Some(shape.number()))
}

impl<'a> Signature<'a> {
    /// Sorts what the function takes and returns. What does not fit in is left out: the check says so.
    pub(crate) fn new(function: &'a MethodFn, attr: Option<&'a MethodAttr>) -> Self {
        let signature = &function.signature;
        let named = attr.and_then(|attr| attr.state.as_ref());
        let mut state = named.map_or(State::None, |(_, ty)| State::Named(ty));
        let mut arguments = Vec::new();
        for (index, input) in signature.inputs.iter().enumerate() {
            let FnArg::Typed(argument) = input else {
                continue;
            };
            match &*argument.ty {
                Type::Reference(borrowed) if index == 0 => state = State::Borrowed(&borrowed.elem),
                Type::Reference(_) => {}
                ty => arguments.push(Argument {
                    ty,
                    place: Place::of(ty),
                }),
            }
        }
        let is_generic = !signature.generics.params.is_empty();
        let is_strange = |ty| unnameable(ty).is_some() || is_trait_object(ty);
        if is_generic || state.ty().is_some_and(is_strange) {
            state = State::None;
        }
        Self {
            state,
            arguments,
            reply: Reply::new(&signature.output),
        }
    }
}

impl<'a> State<'a> {
    /// The type, if there is one.
    pub(crate) fn ty(self) -> Option<&'a Type> {
        match self {
            Self::Borrowed(ty) | Self::Named(ty) => Some(ty),
            Self::None => None,
        }
    }
}

impl<'a> Reply<'a> {
    fn new(output: &'a ReturnType) -> Option<Self> {
        let ReturnType::Type(_, ty) = output else {
            return None;
        };
        let whole = Place::of(ty);
        let (value, error) = halves(ty).unwrap_or((whole, whole));
        Some(Self {
            ty,
            whole,
            value,
            error,
        })
    }
}

/// Where the halves of `Result<T, E>` are written. This chooses what is underlined, and nothing else.
fn halves(ty: &Type) -> Option<(Place, Place)> {
    let Type::Path(path) = ty else { return None };
    let PathArguments::AngleBracketed(generic) = &path.path.segments.last()?.arguments else {
        return None;
    };
    let mut types = generic
        .args
        .iter()
        .filter(|argument| matches!(argument, GenericArgument::Type(_)));
    Some((Place::of(types.next()?), Place::of(types.next()?)))
}
