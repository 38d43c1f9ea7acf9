//! A hand-written enum is read and written like a generated union, if its types are the members.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use xrpc_codegen::expand::number;

use super::lex_type;
use crate::{
    expand::{code_first::union, fallback},
    model::{CheckedMember, CheckedUnion, CodeMember, Unfit},
};

/// Writes the traits of the enum.
pub(super) fn union(union: &CheckedUnion<'_>) -> TokenStream {
    let CheckedUnion {
        ident,
        number,
        members,
        other,
        whole,
    } = union;
    let lex_type = lex_type(ident, *number);
    let names: Vec<Ident> = members
        .iter()
        .enumerate()
        .map(|(index, member)| {
            format_ident!("__Fits{index}Of{ident}", span = member.variant.place.end)
        })
        .collect();
    let fits = members
        .iter()
        .zip(&names)
        .map(|(member, name)| fits(member, name));
    let bounds = members.iter().zip(&names).map(|(member, name)| {
        let CodeMember { ty, place, .. } = &member.variant;
        quote_spanned!(place.end=> #ty: #name)
    });
    let rest = other
        .iter()
        .map(|CodeMember { ty, place, .. }| quote_spanned!(place.end=> #ty: __xrpc::Rest));
    let checked = whole.then(|| readable(union, &names));
    let serde = if *whole {
        let delegated = union::delegated(ident);
        let from = union::from(ident, members.iter().map(|member| &member.variant));
        quote!(#delegated #from)
    } else {
        fallback::unreadable(ident)
    };
    // Expands to:
    // impl LexType<7> for Embed {}
    // trait __Fits0OfEmbed { … } impl<T: LexType<8> + …> __Fits0OfEmbed for T { … }
    // struct __Checked;
    // impl __Checked where Images: __Fits0OfEmbed, Unknown: Rest { fn read_variant(…) fn write_variant(…) fn hold(…) }
    // impl Union, Deserialize, Serialize, Check for Embed { … by __Checked … } impl From<Images> for Embed { … }
    quote! {
        #lex_type
        #(#fits)*
        struct __Checked;
        impl __Checked
        where
            #(#bounds,)*
            #(#rest,)*
        {
            #checked
        }
        #serde
    }
}

/// What a member asks of its type, and how it is read and written if the type answers.
fn fits(member: &CheckedMember<'_>, name: &Ident) -> TokenStream {
    let CheckedMember {
        type_id,
        number,
        unfit: Unfit {
            message,
            label,
            note,
        },
        ..
    } = member;
    let number = number.map(|number| {
        let number = self::number(number);
        quote!(__xrpc::LexType<#number> +)
    });
    // Expands to:
    // trait __Fits0OfEmbed: Sized {
    //     fn take(map: A) -> Result<Self, A::Error>;
    //     fn put(&self, serializer: S) -> Result<S::Ok, S::Error>;
    //     fn hold(&self) -> Result<(), Violation>;
    // }
    // impl<T: LexType<8> + …> __Fits0OfEmbed for T { … }
    quote! {
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
        trait #name: __xrpc::Sized {
            fn take<'de, __A: __xrpc::MapAccess<'de>>(map: __A) -> __xrpc::Result<Self, __A::Error>;
            fn put<__S: __xrpc::Serializer>(&self, serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error>;
            fn hold(&self) -> __xrpc::Result<(), __xrpc::Violation>;
        }
        #[diagnostic::do_not_recommend]
        impl<__T> #name for __T
        where
            __T: #number for<'de> __xrpc::Object<'de> + __xrpc::Properties + __xrpc::Check,
        {
            fn take<'de, __A: __xrpc::MapAccess<'de>>(map: __A) -> __xrpc::Result<Self, __A::Error> {
                <Self as __xrpc::Object<'de>>::read(map)
            }
            fn put<__S: __xrpc::Serializer>(&self, serializer: __S) -> __xrpc::Result<__S::Ok, __S::Error> {
                __xrpc::write_variant(serializer, #type_id, self)
            }
            fn hold(&self) -> __xrpc::Result<(), __xrpc::Violation> {
                __xrpc::Check::check(self)
            }
        }
    }
}

/// How the enum is read and written, given that its types fit.
fn readable(union: &CheckedUnion<'_>, names: &[Ident]) -> TokenStream {
    let CheckedUnion {
        ident,
        members,
        other,
        ..
    } = union;
    let idents: Vec<&Ident> = members.iter().map(|member| member.variant.ident).collect();
    let type_ids: Vec<&String> = members.iter().map(|member| &member.type_id).collect();
    let types: Vec<_> = members.iter().map(|member| member.variant.ty).collect();
    let rest = if let Some(CodeMember { ident: variant, .. }) = other {
        quote!(__xrpc::Ok(#ident::#variant(__xrpc::Rest::of(__xrpc::unlisted(__tag, __map)?))))
    } else {
        quote!(__xrpc::not_listed(&[#(#type_ids),*]))
    };
    let put_other = other.iter().map(|CodeMember { ident: variant, .. }| {
        quote!(#ident::#variant(ref __value) => __xrpc::Rest::write(__value, __serializer),)
    });
    let hold_other = other
        .iter()
        .map(|CodeMember { ident: variant, .. }| quote!(#ident::#variant(_) => __xrpc::Ok(()),));
    // Expands to:
    // fn read_variant(tag: &Tag<'_>, map: A) -> Result<Embed, A::Error> {
    //     match tag.id() {
    //         "app.bsky.embed.images" => Ok(Embed::Images(<Images as __Fits0OfEmbed>::take(map)?)),
    //         _ => Ok(Embed::Other(Rest::of(unlisted(tag, map)?))),
    //     }
    // }
    // fn write_variant(embed: &Embed, serializer: S) -> Result<S::Ok, S::Error> { … }
    // fn hold(embed: &Embed) -> Result<(), Violation> { … }
    quote! {
        fn read_variant<'de, __A: __xrpc::MapAccess<'de>>(
            __tag: &__xrpc::Tag<'_>,
            __map: __A,
        ) -> __xrpc::Result<#ident, __A::Error> {
            match __tag.id() {
                #(#type_ids => __xrpc::Ok(#ident::#idents(<#types as #names>::take(__map)?)),)*
                _ => #rest,
            }
        }
        fn write_variant<__S: __xrpc::Serializer>(
            __union: &#ident,
            __serializer: __S,
        ) -> __xrpc::Result<__S::Ok, __S::Error> {
            match *__union {
                #(#ident::#idents(ref __value) => <#types as #names>::put(__value, __serializer),)*
                #(#put_other)*
            }
        }
        fn hold(__union: &#ident) -> __xrpc::Result<(), __xrpc::Violation> {
            match *__union {
                #(#ident::#idents(ref __value) => <#types as #names>::hold(__value),)*
                #(#hold_other)*
            }
        }
    }
}
