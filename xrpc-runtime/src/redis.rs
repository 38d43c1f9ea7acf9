//! What servers share in a Redis: buckets of limits, and ids that were seen (feature `redis`).

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use ::redis::{
    Client, RedisError, Script,
    aio::{ConnectionManager, ConnectionManagerConfig},
};
use tokio::time::timeout;

use crate::{
    error::BoxError,
    limit::{Charge, LimitStore, LimitStoreError, Outcome, Window},
    route::Answering,
};

/// How long an answer is waited for unless said otherwise.
const PATIENCE: Duration = Duration::from_millis(500);
const PREFIX: &str = "xrpc:";

/// A Redis that servers share: they count together, by its clock (W-280, W-281).
///
/// It connects when it is first asked, and again by itself. Nobody waits for it longer than [`patience`](Self::patience):
/// then it has failed, and calls pass or are refused as their limits say. One Redis, or one with replicas; the keys of a
/// call lie anywhere, which a cluster does not allow.
///
/// ```no_run
/// use xrpc::{Redis, Router};
///
/// let router = Router::new(()).limit_store(Redis::new("redis://127.0.0.1")?);
/// # Ok::<(), xrpc::RedisUrlError>(())
/// ```
#[derive(Clone)]
pub struct Redis {
    connection: ConnectionManager,
    limits: Script,
    prefix: String,
    patience: Duration,
}

impl Redis {
    /// The Redis at a URL, `redis://…`. To be called within a tokio runtime.
    ///
    /// # Errors
    ///
    /// If it is no URL of a Redis. Whether somebody is there is seen when it is asked.
    pub fn new(url: &str) -> Result<Self, RedisUrlError> {
        let config = ConnectionManagerConfig::new()
            .set_number_of_retries(1)
            .set_min_delay(Duration::from_millis(10))
            .set_max_delay(Duration::from_millis(100))
            .set_connection_timeout(Some(PATIENCE))
            // How long an answer is waited for is ours to say.
            .set_response_timeout(None);
        let connection = Client::open(url)
            .and_then(|client| ConnectionManager::new_lazy_with_config(client, config))
            .map_err(RedisUrlError)?;
        Ok(Self {
            connection,
            limits: Script::new(include_str!("redis/limits.lua")),
            prefix: PREFIX.to_owned(),
            patience: PATIENCE,
        })
    }

    /// Puts this before all keys, for what shares the Redis and must not share its counts; `xrpc:` unless said otherwise.
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// How long an answer is waited for; half a second unless said otherwise.
    #[must_use]
    pub fn patience(mut self, time: Duration) -> Self {
        self.patience = time;
        self
    }

    /// Takes charges, or looks at them, in one step of the Redis.
    async fn count(&self, charges: &[Charge], takes: bool) -> Result<Outcome, LimitStoreError> {
        let mut script = self.limits.prepare_invoke();
        script.arg(u8::from(takes));
        for charge in charges {
            script
                .key(self.key(charge))
                .arg(charge.limit.points)
                .arg(charge.cost)
                .arg(u64::try_from(charge.limit.window.as_millis()).unwrap_or(u64::MAX));
        }
        let mut connection = self.connection.clone();
        let numbers: Vec<i64> = self.wait(script.invoke_async(&mut connection)).await?;
        outcome(&numbers, charges.len())
            .ok_or_else(|| LimitStoreError::new("the answer is not that of the script"))
    }

    async fn forget(&self, charges: &[Charge]) -> Result<(), LimitStoreError> {
        let mut command = ::redis::cmd("DEL");
        for charge in charges {
            command.arg(self.key(charge));
        }
        let mut connection = self.connection.clone();
        self.wait(command.query_async(&mut connection)).await
    }

    async fn wait<T>(
        &self,
        work: impl Future<Output = Result<T, RedisError>>,
    ) -> Result<T, LimitStoreError> {
        let answer: Result<T, BoxError> = match timeout(self.patience, work).await {
            Ok(answer) => answer.map_err(Into::into),
            Err(elapsed) => Err(elapsed.into()),
        };
        answer.map_err(LimitStoreError::new)
    }

    fn key(&self, charge: &Charge) -> String {
        let (name, key) = charge.bucket();
        format!("{}limit:{name}:{key}", self.prefix)
    }
}

/// Whether the charges fit, and used points and milliseconds of each.
fn outcome(numbers: &[i64], count: usize) -> Option<Outcome> {
    let (fits, windows) = numbers.split_first()?;
    let windows = windows.chunks_exact(2).map(|window| Window {
        used: u32::try_from(window[0]).unwrap_or(u32::MAX),
        left: Duration::from_millis(u64::try_from(window[1]).unwrap_or(0)),
    });
    let windows: Vec<Window> = windows.collect();
    (windows.len() == count).then_some(Outcome {
        taken: *fits == 1,
        windows,
    })
}

impl LimitStore for Redis {
    fn charge<'a>(
        &'a self,
        charges: &'a [Charge],
        _: SystemTime,
    ) -> Answering<'a, Result<Outcome, LimitStoreError>> {
        Box::pin(self.count(charges, true))
    }

    fn look<'a>(
        &'a self,
        charges: &'a [Charge],
        _: SystemTime,
    ) -> Answering<'a, Result<Outcome, LimitStoreError>> {
        Box::pin(self.count(charges, false))
    }

    fn reset<'a>(&'a self, charges: &'a [Charge]) -> Answering<'a, Result<(), LimitStoreError>> {
        Box::pin(self.forget(charges))
    }
}

#[cfg(feature = "service-auth")]
impl crate::replay::ReplayStore for Redis {
    fn remember<'a>(
        &'a self,
        id: &'a str,
        now: SystemTime,
        until: SystemTime,
    ) -> Answering<'a, Result<bool, crate::error::Error>> {
        Box::pin(async move {
            let left = until.duration_since(now).unwrap_or_default().as_millis();
            let mut command = ::redis::cmd("SET");
            command
                .arg(format!("{}seen:{id}", self.prefix))
                .arg(1)
                .arg("NX")
                .arg("PX")
                .arg(u64::try_from(left).unwrap_or(u64::MAX).max(1));
            let mut connection = self.connection.clone();
            let answer = self.wait(command.query_async(&mut connection)).await;
            let set: Option<String> = answer.map_err(|error| {
                crate::error::Error::not_enough_resources("tokens cannot be checked at the moment")
                    .with_cause(error)
            })?;
            Ok(set.is_some())
        })
    }
}

/// The URL may hold a password.
impl fmt::Debug for Redis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redis")
            .field("prefix", &self.prefix)
            .finish_non_exhaustive()
    }
}

/// What is no URL of a Redis.
#[derive(Debug)]
pub struct RedisUrlError(RedisError);

impl fmt::Display for RedisUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no URL of a Redis: {}", self.0)
    }
}

impl std::error::Error for RedisUrlError {}
