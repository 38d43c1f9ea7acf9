//! The types of params and inputs where clients reach them: behind a router.

use std::{fmt, future::ready, marker::PhantomData};

use serde::de::DeserializeOwned;
use xrpc::{
    __private::Work, Call, Endpoint, Error, Input, Method, Output, Params, Replying, Route, Router,
    testing::Client,
};

/// The params or the input of a method, and a route that decodes them.
pub struct Argument {
    /// Its name: `nsid#main/params`, `nsid#main/input`.
    pub label: &'static str,
    route: fn() -> Route<()>,
}

/// The method that decodes; it answers 200 if the argument is legal.
pub const NSID: &str = "com.example.served.decode";

impl Argument {
    /// The params that become this type.
    pub const fn params<T: DeserializeOwned + Send + 'static>(label: &'static str) -> Self {
        Self {
            label,
            route: Route::of::<Asked<T>>,
        }
    }

    /// The input that becomes this type.
    pub const fn input<T: DeserializeOwned + Send + 'static>(label: &'static str) -> Self {
        Self {
            label,
            route: Route::of::<Sent<T>>,
        }
    }

    /// Whether it is taken from the query string.
    pub fn is_params(&self) -> bool {
        self.label.ends_with("/params")
    }

    /// A client of a server that decodes the argument.
    pub fn client(&self) -> Client<()> {
        Client::new(Router::new(()).mount([(self.route)()]))
    }
}

impl fmt::Debug for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label)
    }
}

struct Asked<T>(PhantomData<T>);

impl<T: DeserializeOwned + Send + 'static> Endpoint for Asked<T> {
    type State = ();
    const METHOD: Method = Method::query(NSID).params();

    fn call(call: &mut Call<()>) -> Replying<'_> {
        Work::<(Params<T>, ()), Reply, (), 0>::NEW.run(call, |(), (_, ())| ready(Ok(Output(()))))
    }
}

struct Sent<T>(PhantomData<T>);

impl<T: DeserializeOwned + Send + 'static> Endpoint for Sent<T> {
    type State = ();
    const METHOD: Method = Method::procedure(NSID).input("application/json");

    fn call(call: &mut Call<()>) -> Replying<'_> {
        Work::<(Input<T>, ()), Reply, (), 0>::NEW.run(call, |(), (_, ())| ready(Ok(Output(()))))
    }
}

type Reply = Result<Output<()>, Error>;
