//! The connections of a server: let in or sent away, served each in a task of its own, and waited for at the end.

use std::sync::Arc;

use http::Request;
use hyper_util::{rt::TokioExecutor, server::conn::auto};
use tokio::{
    task::JoinSet,
    time::{Instant, timeout},
};

use super::{
    Ended,
    activity::Activity,
    admission::Admission,
    calls::{self, Calls, House},
    connection,
    drain::Enlisted,
    listener::Accepted,
    opening::{self, Opened},
    shed::Shed,
    socket::Socket,
};
use crate::{error::BoxError, router::Router};

/// The connections that there are.
pub(super) struct Connections<S> {
    shared: Arc<Shared<S>>,
    tasks: JoinSet<()>,
}

/// What each of them needs.
struct Shared<S> {
    router: Router<S>,
    http: auto::Builder<TokioExecutor>,
    house: Arc<House>,
    admission: Arc<Admission>,
    shed: Shed,
}

impl<S: Send + Sync + 'static> Connections<S> {
    pub(super) async fn new(router: Router<S>, house: Arc<House>) -> Self {
        let refused = router.refuse(&Request::new(()), calls::overloaded());
        let shared = Shared {
            router,
            http: connection::http(&house.limits),
            admission: Arc::new(Admission::new(house.limits.connections_per_peer)),
            house,
            shed: Shed::new(refused).await,
        };
        Self {
            shared: Arc::new(shared),
            tasks: JoinSet::new(),
        }
    }

    /// Serves a connection, or sends it away.
    pub(super) fn let_in(&mut self, accepted: Accepted) {
        while self.tasks.try_join_next().is_some() {}
        let shared = Arc::clone(&self.shared);
        if self.tasks.len() >= shared.house.limits.connections {
            if !accepted.porch.is_closed() {
                shared.shed.send_away(accepted.stream);
            }
            return;
        }
        // Now, not when the task begins: the server may be told to drain before that.
        let enlisted = shared.house.drain.enlist();
        self.tasks.spawn(async move {
            let peer = accepted.peer;
            // A broken connection is the peer's affair; there is nobody left to tell.
            if let Err(error) = shared.serve(accepted, enlisted).await {
                tracing::debug!(?peer, error, "connection ended");
            }
        });
    }

    /// Waits for what is under way, for as long as there is time.
    pub(super) async fn drain(mut self) -> Ended {
        let house = &self.shared.house;
        if timeout(house.limits.drain_time, house.drain.wait())
            .await
            .is_ok()
        {
            return Ended::Drained;
        }
        let cut = house.drain.end();
        self.tasks.shutdown().await;
        Ended::Cut(cut)
    }
}

impl<S: Send + Sync + 'static> Shared<S> {
    async fn serve(&self, accepted: Accepted, mut enlisted: Enlisted) -> Result<(), BoxError> {
        let opened = tokio::select! {
            biased;
            opened = opening::open(accepted, self.house.limits.header_time) => opened?,
            () = connection::last_request(&mut enlisted, &self.house.limits) => return Ok(()),
        };
        let Opened { stream, peer } = opened;
        let is_proxy = |peer| {
            let trusted = self.house.trusted.as_ref();
            trusted.is_some_and(|proxies| proxies.believes(peer))
        };
        let limited = peer.map(|peer| peer.ip()).filter(|peer| !is_proxy(*peer));
        let place = limited.map(|peer| self.admission.place(peer));
        if matches!(place, Some(None)) {
            self.shed.send_away(stream);
            return Ok(());
        }
        let activity = Arc::new(Activity::new(Instant::now()));
        let calls = Calls {
            router: self.router.clone(),
            peer,
            activity: Arc::clone(&activity),
            house: Arc::clone(&self.house),
        };
        let socket = Socket::new(stream, activity);
        connection::serve(&self.http, socket, calls, enlisted).await
    }
}
