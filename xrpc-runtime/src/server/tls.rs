//! TLS: a certificate from files, that can be read again while connections go on.

use std::{
    io,
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
};

use rustls::{
    ServerConfig,
    crypto::{CryptoProvider, aws_lc_rs},
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use tokio_rustls::TlsAcceptor;

use super::stream::Stream;

/// A certificate and its key, for [`Listener::tls`](crate::Listener::tls). HTTP/2 and HTTP/1.1 are offered by ALPN, TLS
/// is of version 1.2 or 1.3, sessions are resumed by tickets.
///
/// ```no_run
/// # async fn serve() -> std::io::Result<()> {
/// use xrpc::{Listener, Router, Server, Tls};
///
/// let tls = Tls::from_files("fullchain.pem", "key.pem")?;
/// tls.reload_on_hangup()?;
/// let listener = Listener::tcp(([0, 0, 0, 0], 443).into(), 1024)?.tls(&tls);
/// Server::new(listener).serve(Router::new(())).await?;
/// # Ok(())
/// # }
/// ```
///
/// The cryptography is that of `aws-lc-rs`. It needs a C compiler to build, and neither `cmake` nor Perl; it has the key
/// exchanges that hold against quantum computers.
#[derive(Clone, Debug)]
pub struct Tls {
    certificate: Arc<Certificate>,
    config: Arc<ServerConfig>,
}

/// The certificate that is shown to clients.
#[derive(Debug)]
struct Certificate {
    chain: PathBuf,
    key: PathBuf,
    provider: Arc<CryptoProvider>,
    current: RwLock<Arc<CertifiedKey>>,
}

impl Tls {
    /// Reads the chain of certificates, the server's own first, and its key, both as PEM. Fails if one cannot be read,
    /// or the two do not belong together.
    pub fn from_files(chain: impl Into<PathBuf>, key: impl Into<PathBuf>) -> io::Result<Self> {
        let (chain, key) = (chain.into(), key.into());
        let provider = Arc::new(aws_lc_rs::default_provider());
        let current = RwLock::new(read(&chain, &key, &provider)?);
        let certificate = Arc::new(Certificate {
            chain,
            key,
            provider: Arc::clone(&provider),
            current,
        });
        let resolver: Arc<dyn ResolvesServerCert> = Arc::clone(&certificate) as _;
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_cert_resolver(resolver);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        config.ticketer = aws_lc_rs::Ticketer::new().map_err(io::Error::other)?;
        Ok(Self {
            certificate,
            config: Arc::new(config),
        })
    }

    /// Reads the files again. Connections that are made from now on see the new certificate; those that there are go
    /// on. If this fails, the certificate from before stays.
    pub fn reload(&self) -> io::Result<()> {
        let certificate = &self.certificate;
        let new = read(&certificate.chain, &certificate.key, &certificate.provider)?;
        let current = certificate.current.write();
        *current.unwrap_or_else(PoisonError::into_inner) = new;
        Ok(())
    }

    /// Reads the files again whenever the process gets the signal SIGHUP, and logs whether that went well. Needs a
    /// Tokio runtime.
    #[cfg(unix)]
    pub fn reload_on_hangup(&self) -> io::Result<()> {
        use tokio::signal::unix::{SignalKind, signal};

        let mut hangups = signal(SignalKind::hangup())?;
        let tls = self.clone();
        tokio::spawn(async move {
            while hangups.recv().await.is_some() {
                match tls.reload() {
                    Ok(()) => tracing::info!("the certificate was read again"),
                    Err(error) => {
                        tracing::error!(%error, "the certificate cannot be read: the one before stays");
                    }
                }
            }
        });
        Ok(())
    }

    /// Shakes hands.
    pub(super) async fn accept(&self, stream: Stream) -> io::Result<Stream> {
        let acceptor = TlsAcceptor::from(Arc::clone(&self.config));
        let stream = acceptor.accept(stream).await?;
        Ok(Stream::Tls(Box::new(stream)))
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        // Writing is one assignment: there is nothing half done.
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        Some(Arc::clone(&current))
    }
}

fn read(
    chain: &PathBuf,
    key: &PathBuf,
    provider: &CryptoProvider,
) -> io::Result<Arc<CertifiedKey>> {
    let chain = CertificateDer::pem_file_iter(chain)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| failed("the chain of certificates", error))?;
    if chain.is_empty() {
        return Err(failed(
            "the chain of certificates",
            "no certificate is in it",
        ));
    }
    let key = PrivateKeyDer::from_pem_file(key).map_err(|error| failed("the key", error))?;
    let key = CertifiedKey::from_der(chain, key, provider);
    Ok(Arc::new(key.map_err(|error| {
        failed("the certificate with its key", error)
    })?))
}

fn failed(what: &str, why: impl std::fmt::Display) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("{what} cannot be used: {why}"),
    )
}
