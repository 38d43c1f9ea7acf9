//! Everything that the server answers.

use xrpc::Router;

use crate::{
    app::App,
    endpoints::{
        actor::get_profile::get_profile,
        admin::delete_account::delete_account,
        health,
        identity::resolve_handle::resolve_handle,
        server::{
            create_account::create_account, create_session::create_session,
            delete_session::delete_session, describe_server::describe_server,
            get_session::get_session, refresh_session::refresh_session,
        },
        well_known,
    },
};

/// The router of the server.
pub fn router(app: App) -> Router<App> {
    Router::new(app)
        .mount(xrpc::routes![
            create_account,
            create_session,
            delete_account,
            delete_session,
            describe_server,
            get_profile,
            get_session,
            refresh_session,
            resolve_handle,
        ])
        .health(health::check)
        .fallback(well_known::answer)
}
