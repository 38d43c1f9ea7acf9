//! The types of documents, and the table that leads to them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Fields, File, Item, ItemEnum, ItemStruct};
use xrpc_codegen::{Generated, Kept, Name, Settings, generate, naming};
use xrpc_lexicon::{Body, Catalog, Def, Document, Kind, Method, Schema};

/// Writes the types of all documents, how each is spoiled, and the tables of definitions and arguments.
pub(crate) fn write(catalog: &Catalog) -> TokenStream {
    let settings = Settings {
        kept: Kept::Everywhere,
        ..Settings::default()
    };
    let names: Vec<Name> = catalog.nsids().map(Name::new).collect();
    let Generated { tokens, mistakes } = generate(catalog, &names, &settings);
    assert!(mistakes.is_empty(), "{mistakes:#?}");
    let file: File = syn::parse2(tokens.clone()).expect("the generator writes Rust");
    let mut spoils = Vec::new();
    spoil(&file.items, &mut Vec::new(), &mut spoils);
    let (mut definitions, mut arguments) = (Vec::new(), Vec::new());
    for nsid in catalog.nsids() {
        let document = catalog.get(nsid).expect("the documents are well formed");
        let found = values(catalog, document);
        arguments.extend(found.iter().filter_map(|value| argument(document, value)));
        definitions.extend(found.iter().map(|value| definition(document, value)));
    }
    quote! {
        /// The types of the documents.
        pub mod types { #tokens }

        #(#spoils)*

        /// The definitions that have a type.
        pub static DEFINITIONS: &[::xrpc_tests::typed::Definition] = &[#(#definitions),*];

        /// The params and inputs of methods.
        pub static ARGUMENTS: &[::xrpc_tests::served::Argument] = &[#(#arguments),*];
    }
}

/// What has a type that holds a value to the document: its name behind `#`, and the name of the type.
type Valued = (String, String);

fn values(catalog: &Catalog, document: &Document) -> Vec<Valued> {
    let is_method = document.method().is_some();
    let mut values = Vec::new();
    for (name, def) in &document.defs {
        match def {
            Def::Record(_) | Def::Schema(Schema::Object(_)) => {
                values.push((name.clone(), naming::definition(name, is_method)));
            }
            Def::Method(method) => values.extend(of_method(catalog, method)),
            _ => {}
        }
    }
    values
}

fn of_method(catalog: &Catalog, method: &Method) -> Vec<Valued> {
    let held = |body: &Option<Body>| {
        let schema = body.as_ref().and_then(|body| body.schema.as_ref());
        schema.is_some_and(|schema| match schema {
            Schema::Ref(to) => matches!(
                catalog.resolve(&to.target),
                Ok(Def::Record(_) | Def::Schema(Schema::Object(_)))
            ),
            schema => matches!(schema, Schema::Object(_) | Schema::Union(_)),
        })
    };
    let parts = [
        ("params", method.params.is_some()),
        ("input", held(&method.input)),
        ("output", held(&method.output)),
        ("message", method.message.is_some()),
    ];
    let there = parts.into_iter().filter(|(_, is_there)| *is_there);
    there
        .map(|(part, _)| (format!("main/{part}"), naming::pascal(part)))
        .collect()
}

fn path(document: &Document, name: &str) -> TokenStream {
    let modules =
        naming::modules(&document.id).map(|module| naming::ident(&module, Span::call_site()));
    let name = naming::ident(name, Span::call_site());
    quote!(types::#(#modules::)*#name)
}

fn definition(document: &Document, (name, ty): &Valued) -> TokenStream {
    let (label, path) = (format!("{}#{name}", document.id), path(document, ty));
    quote!(::xrpc_tests::typed::Definition::of::<#path>(#label))
}

fn argument(document: &Document, (name, ty): &Valued) -> Option<TokenStream> {
    let (label, path) = (format!("{}#{name}", document.id), path(document, ty));
    let is_served = document
        .method()
        .is_some_and(|method| method.kind != Kind::Subscription);
    match name.as_str() {
        "main/params" if is_served => {
            Some(quote!(::xrpc_tests::served::Argument::params::<#path>(#label)))
        }
        "main/input" => Some(quote!(::xrpc_tests::served::Argument::input::<#path>(#label))),
        _ => None,
    }
}

/// Writes for each type how a value of it is spoiled.
fn spoil(items: &[Item], modules: &mut Vec<Ident>, spoils: &mut Vec<TokenStream>) {
    for item in items {
        match item {
            Item::Mod(module) => {
                modules.push(module.ident.clone());
                let items = module.content.as_ref().map(|(_, items)| &**items);
                spoil(items.unwrap_or_default(), modules, spoils);
                modules.pop();
            }
            Item::Struct(object) => spoils.push(spoil_object(object, modules)),
            Item::Enum(set) => spoils.extend(spoil_enum(set, modules)),
            _ => {}
        }
    }
}

fn spoil_object(object: &ItemStruct, modules: &[Ident]) -> TokenStream {
    let name = &object.ident;
    let fields = object.fields.iter().map(|field| &field.ident);
    // Expands to:
    // impl Spoil for types::com::example::Main {
    //     fn spoil(&mut self, rng: &mut Rng) -> bool { spoil_one(&mut [&mut self.a, &mut self.b], rng) }
    // }
    quote! {
        impl ::xrpc_tests::spoil::Spoil for types::#(#modules::)*#name {
            fn spoil(&mut self, __rng: &mut ::xrpc_tests::spoil::Rng) -> bool {
                ::xrpc_tests::spoil::spoil_one(&mut [#(&mut self.#fields),*], __rng)
            }
        }
    }
}

/// An enum of objects or of texts; errors are no values.
fn spoil_enum(set: &ItemEnum, modules: &[Ident]) -> Option<TokenStream> {
    let name = &set.ident;
    let is_value = set.attrs.iter().any(|attribute| {
        let derived = quote!(#attribute).to_string();
        derived.contains("Clone")
    });
    let is_union = set
        .variants
        .iter()
        .any(|variant| matches!(&variant.fields, Fields::Unnamed(_)) && variant.ident != "Other");
    let body = if is_union {
        let variants = set.variants.iter().map(|variant| &variant.ident);
        let held = format_ident!("held");
        quote!(match self { #(Self::#variants(#held) => ::xrpc_tests::spoil::Spoil::spoil(#held, __rng),)* })
    } else {
        quote!(::xrpc_tests::spoil::spoil_known(self, __rng))
    };
    // Expands to:
    // impl Spoil for types::com::example::Embed {
    //     fn spoil(&mut self, rng: &mut Rng) -> bool { match self { Self::Images(held) => Spoil::spoil(held, rng) } }
    // }
    is_value.then(|| {
        quote! {
            impl ::xrpc_tests::spoil::Spoil for types::#(#modules::)*#name {
                fn spoil(&mut self, __rng: &mut ::xrpc_tests::spoil::Rng) -> bool {
                    #body
                }
            }
        }
    })
}
