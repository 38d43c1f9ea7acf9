//! Starts the server.

use std::{
    error::Error,
    io::{IsTerminal as _, Write as _},
    net::SocketAddr,
    process::ExitCode,
    sync::Arc,
    thread,
};

use clap::Parser as _;
use server_example::{
    app::{App, Settings},
    config::Config,
    domain::{did::WebDids, limits::Limits, password::Hasher, session::REFRESH_TIME},
    routes,
    store::Store,
};
use tokio::{
    runtime::Builder,
    signal::unix::{SignalKind, signal},
};
use tracing_subscriber::EnvFilter;
use xrpc::{AdminSecret, Server, SystemClock, sessions::Sessions};

fn main() -> ExitCode {
    match start(&Config::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "server-example: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Hashing is all that blocks, and each thread that has hashed keeps its memory: there are as many as cores.
fn start(config: &Config) -> Result<(), Box<dyn Error>> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let runtime = Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(cores)
        .build()?;
    runtime.block_on(run(config, cores))
}

async fn run(config: &Config, cores: usize) -> Result<(), Box<dyn Error>> {
    tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::try_new(&config.log).map_err(|error| format!("--log {error}"))?)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .init();
    config.make_folder()?;
    let server = Server::bind(config.listen)
        .await
        .map_err(|error| format!("--listen {}: {error}", config.listen))?;
    let settings = config.settings(server.address())?;
    let sessions = Sessions::new(settings.service_did.parse()?, config.key()?);
    let store = Store::open(&config.database()).await?;
    let app = App {
        store: store.clone(),
        sessions: sessions.refresh_time(REFRESH_TIME),
        limits: Limits::new(!config.no_rate_limits),
        operator: AdminSecret::new(config.admin_password.as_deref()),
        settings: settings.clone(),
        hasher: Hasher::new(cores)?,
        clock: Arc::new(SystemClock),
        dids: Box::new(WebDids),
    };
    // A server that nobody listens to serves all the same.
    if let Err(error) = greet(config, server.address(), &settings) {
        tracing::warn!(%error, "the greeting cannot be printed");
    }
    let ended = server
        .shutdown_on(asked_to_stop()?)
        .serve(routes::router(app))
        .await?;
    tracing::info!(?ended, "stopped");
    store.close().await;
    Ok(())
}

/// Says where the server is, and how to try it.
fn greet(config: &Config, address: SocketAddr, settings: &Settings) -> Result<(), Box<dyn Error>> {
    let Settings {
        public_url: url,
        handle_domains,
        ..
    } = settings;
    let handle = handle_domains
        .first()
        .map_or_else(String::new, |domain| format!("alice{domain}"));
    let mut out = std::io::stdout().lock();
    writeln!(out, "listening on {url}")?;
    writeln!(out, "bound to {address}")?;
    writeln!(out, "data in {}", config.data_dir.canonicalize()?.display())?;
    writeln!(out)?;
    writeln!(out, "Create an account:")?;
    writeln!(
        out,
        "  curl {url}/xrpc/com.atproto.server.createAccount -H 'content-type: application/json' \
         -d '{{\"handle\":\"{handle}\",\"email\":\"alice@example.com\",\"password\":\"correct-horse\"}}'"
    )?;
    writeln!(out, "Log in to it:")?;
    writeln!(
        out,
        "  curl {url}/xrpc/com.atproto.server.createSession -H 'content-type: application/json' \
         -d '{{\"identifier\":\"{handle}\",\"password\":\"correct-horse\"}}'"
    )?;
    out.flush()?;
    Ok(())
}

/// Ready when the operator or the system wants the server to stop.
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    let (mut interrupt, mut terminate) = (
        signal(SignalKind::interrupt())?,
        signal(SignalKind::terminate())?,
    );
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
