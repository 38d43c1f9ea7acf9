//! How busy the machine is with it, and how much memory the server holds.

use std::{
    fmt, fs, io,
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

/// How much of the machine the server and its clients are meant to use.
const BUSY: f64 = 0.7;
const EVERY: Duration = Duration::from_secs(1);
/// Memory may vary by this much: a little of what it is, and some pages.
const GROWTH: f64 = 1.05;
const PAGES_KIB: u64 = 1024;

/// How long a client waits between two calls, so that the machine is as busy as it should be.
#[derive(Default)]
pub(crate) struct Pace {
    micros: AtomicU64,
}

/// The server's memory over time, in KiB.
pub(crate) struct Memory {
    samples: Vec<u64>,
    busy: f64,
}

impl Pace {
    pub(crate) async fn wait(&self) {
        let micros = self.micros.load(Ordering::Relaxed);
        if micros > 0 {
            tokio::time::sleep(Duration::from_micros(micros)).await;
        }
    }

    fn correct(&self, busy: f64) {
        let micros = self.micros.load(Ordering::Relaxed);
        let micros = if busy > BUSY {
            (micros + micros / 10 + 50).min(1_000_000)
        } else {
            micros - micros / 10
        };
        self.micros.store(micros, Ordering::Relaxed);
    }
}

impl Memory {
    /// Notes the memory of the server every second after its warm-up, and keeps the pace.
    pub(crate) async fn watch(
        server: u32,
        warm_up: Duration,
        end: Instant,
        pace: &Pace,
    ) -> io::Result<Self> {
        let begin = Instant::now() + warm_up;
        let (mut before, mut last) = (used(server)?, Instant::now());
        let mut samples = Vec::new();
        let mut busy = Vec::new();
        while Instant::now() < end {
            tokio::time::sleep(EVERY).await;
            let now = used(server)?;
            let share = (now - before) / last.elapsed().as_secs_f64() / cores();
            (before, last) = (now, Instant::now());
            pace.correct(share);
            if Instant::now() >= begin {
                samples.push(resident(server)?);
                busy.push(share);
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "some thousands")]
        let busy = busy.iter().sum::<f64>() / busy.len().max(1) as f64;
        Ok(Self { samples, busy })
    }

    /// Whether the last quarter of the time held more than the first.
    pub(crate) fn grew(&self) -> bool {
        let (first, last) = self.ends();
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52 KiB")]
        let bound = first as f64 * GROWTH + PAGES_KIB as f64;
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52 KiB")]
        let last = last as f64;
        self.samples.is_empty() || last > bound
    }

    /// The means of the first and of the last quarter.
    fn ends(&self) -> (u64, u64) {
        let quarter = self.samples.len().div_ceil(4);
        let mean = |samples: &[u64]| samples.iter().sum::<u64>() / samples.len().max(1) as u64;
        let last = &self.samples[self.samples.len() - quarter..];
        (mean(&self.samples[..quarter]), mean(last))
    }
}

impl fmt::Display for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.ends();
        let most = self.samples.iter().max().copied().unwrap_or_default();
        write!(
            f,
            "memory, KiB: {first} in the first quarter, {last} in the last, {most} at most; {:.0} % of the machine",
            self.busy * 100.0
        )
    }
}

fn resident(process: u32) -> io::Result<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    number.ok_or_else(|| io::Error::other("the server has ended"))
}

/// The seconds of CPU that the server and its clients have used so far.
fn used(server: u32) -> io::Result<f64> {
    /// What a tick of `/proc` is, on every Linux.
    const PER_SECOND: f64 = 100.0;
    let mut ticks = 0;
    for process in [server, std::process::id()] {
        let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
        // Behind the name, which may hold anything, the time is the 12th field, and that of the system the 13th.
        let (_, fields) = stat.rsplit_once(')').unwrap_or_default();
        let times = fields.split_whitespace().skip(11).take(2);
        ticks += times
            .filter_map(|time| time.parse::<u32>().ok())
            .sum::<u32>();
    }
    Ok(f64::from(ticks) / PER_SECOND)
}

fn cores() -> f64 {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    f64::from(u16::try_from(cores).unwrap_or(u16::MAX))
}
