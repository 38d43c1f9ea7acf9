//! The rules of a signature that hold whatever the document says.

use syn::{FnArg, GenericParam, PatType, ReturnType, Safety, Signature, Type, TypeReference};

use crate::{
    diag::Diagnostics,
    messages,
    model::{Unnameable, is_trait_object, unnameable},
    parse::{MethodAttr, MethodFn},
};

/// Checks everything from `async` to the return type.
pub(crate) fn signature(function: &MethodFn, attr: Option<&MethodAttr>, diag: &mut Diagnostics) {
    let signature = &function.signature;
    qualifiers(signature, diag);
    generics(signature, diag);
    for (index, input) in signature.inputs.iter().enumerate() {
        match input {
            FnArg::Receiver(receiver) => diag.error(receiver, messages::RECEIVER),
            FnArg::Typed(argument) => self::argument(index, argument, attr, diag),
        }
    }
    match &signature.output {
        ReturnType::Default => diag.error(
            &signature.ident,
            messages::no_reply(&signature.ident.to_string()),
        ),
        ReturnType::Type(_, ty) => returned(ty, diag),
    }
}

fn qualifiers(signature: &Signature, diag: &mut Diagnostics) {
    if let Some(word) = &signature.constness {
        diag.error(word, messages::CONST_FN);
    } else if signature.asyncness.is_none() {
        diag.error(
            signature.fn_token,
            messages::not_async(&signature.ident.to_string()),
        );
    }
    if let Safety::Unsafe(word) = &signature.safety {
        diag.error(word, messages::UNSAFE_FN);
    }
    if let Some(abi) = &signature.abi {
        diag.error(abi, messages::EXTERN_FN);
    }
    if let Some(variadic) = &signature.variadic {
        diag.error(variadic.dots, messages::VARIADIC_FN);
    }
}

fn generics(signature: &Signature, diag: &mut Diagnostics) {
    let generics = &signature.generics;
    let only_lifetimes = generics
        .params
        .iter()
        .all(|param| matches!(param, GenericParam::Lifetime(_)));
    if !generics.params.is_empty() {
        diag.error(
            generics,
            if only_lifetimes {
                messages::NAMED_LIFETIME
            } else {
                messages::GENERIC_FN
            },
        );
    } else if let Some(clause) = &generics.where_clause {
        diag.error(clause, messages::GENERIC_FN);
    }
}

fn argument(index: usize, argument: &PatType, attr: Option<&MethodAttr>, diag: &mut Diagnostics) {
    if let Some(conditional) = argument
        .attrs
        .iter()
        .find(|attr| attr.path().is_ident("cfg"))
    {
        diag.error(conditional, messages::CONDITIONAL_ARGUMENT);
    }
    match &*argument.ty {
        Type::Reference(reference) if index == 0 => state(reference, attr, diag),
        Type::Reference(reference) => diag.error(reference, messages::LATE_BORROW),
        ty => owned(ty, diag),
    }
}

fn state(reference: &TypeReference, attr: Option<&MethodAttr>, diag: &mut Diagnostics) {
    if let Some(word) = &reference.mutability {
        diag.error(word, messages::MUTABLE_STATE);
    }
    if let Some((key, _)) = attr.and_then(|attr| attr.state.as_ref()) {
        diag.error(key, messages::STATE_TWICE);
    }
    if is_trait_object(&reference.elem) {
        diag.error(&reference.elem, messages::UNSIZED_STATE);
    } else {
        owned(&reference.elem, diag);
    }
}

/// The type of an argument, which the bounds name.
fn owned(ty: &Type, diag: &mut Diagnostics) {
    match unnameable(ty) {
        Some(Unnameable::ImplTrait) => diag.error(ty, messages::IMPL_TRAIT),
        Some(Unnameable::Inferred) => diag.error(ty, messages::INFERRED),
        Some(Unnameable::Borrowed(at)) => diag.error(at, messages::BORROWED_INSIDE),
        None => {}
    }
}

/// The return type, which the bounds name.
fn returned(ty: &Type, diag: &mut Diagnostics) {
    match unnameable(ty) {
        Some(Unnameable::ImplTrait) => diag.error(ty, messages::IMPL_REPLY),
        Some(Unnameable::Inferred) => diag.error(ty, messages::INFERRED),
        Some(Unnameable::Borrowed(at)) => diag.error(at, messages::BORROWED_REPLY),
        None => {}
    }
}
