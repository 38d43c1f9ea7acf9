//! What the operator says: flags, and the environment variables that stand for them.

use std::{
    fmt,
    fs::{self, DirBuilder, OpenOptions, Permissions},
    io::{self, Write as _},
    net::SocketAddr,
    num::NonZeroU16,
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    time::Duration,
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::{Parser, builder::FalseyValueParser};

use crate::{
    app::Settings,
    domain::{did, handle, random},
};
use xrpc::{lexicon::syntax, sessions::SessionKey};

/// An account and session server on the AT Protocol.
#[derive(Clone, Parser)]
#[command(version, about)]
pub struct Config {
    /// The address to listen on; port 0 takes a free one
    #[arg(long, env = "XRPC_LISTEN", default_value = "127.0.0.1:2583")]
    pub listen: SocketAddr,

    /// The folder for the database and the secret
    #[arg(long, env = "XRPC_DATA_DIR", default_value = "./data")]
    pub data_dir: PathBuf,

    /// Where clients reach this server [default: the address that it listens on]
    #[arg(long, env = "XRPC_PUBLIC_URL")]
    pub public_url: Option<String>,

    /// A domain below which accounts have handles; several are separated by commas
    #[arg(
        long = "handle-domain",
        env = "XRPC_HANDLE_DOMAIN",
        default_value = ".test",
        value_delimiter = ','
    )]
    pub handle_domains: Vec<String>,

    /// The secret that signs tokens, at least 32 bytes [default: made once and kept in the data folder]
    #[arg(long, env = "XRPC_JWT_SECRET", hide_env_values = true)]
    pub jwt_secret: Option<String>,

    /// The password of the operator, for `com.atproto.admin` methods [default: nobody may call them]
    #[arg(long, env = "XRPC_ADMIN_PASSWORD", hide_env_values = true)]
    pub admin_password: Option<String>,

    /// Let everybody try as often as they like
    #[arg(long, env = "XRPC_NO_RATE_LIMITS", value_parser = FalseyValueParser::new())]
    pub no_rate_limits: bool,

    /// What is logged: a level, or directives such as `info,xrpc=debug`
    #[arg(long, env = "XRPC_LOG", default_value = "info,sqlx=warn")]
    pub log: String,
}

/// The least time that a login takes (S-114).
const LOGIN_TIME: Duration = Duration::from_millis(350);
const PUBLIC_URL: &str = "is not of the form `https://pds.example.com`: a scheme, the name of a host, perhaps a port, and no path";
const SECRET_FILE: &str = "jwt-secret";
const DATABASE_FILE: &str = "accounts.sqlite";

impl Config {
    /// The settings of a server that listens on this address.
    pub fn settings(&self, address: SocketAddr) -> Result<Settings, ConfigError> {
        let public_url = match &self.public_url {
            Some(url) => url.trim_end_matches('/').to_owned(),
            None if address.ip().is_loopback() || address.ip().is_unspecified() => {
                format!("http://localhost:{}", address.port())
            }
            None => format!("http://{address}"),
        };
        let host =
            host_of(&public_url).ok_or_else(|| ConfigError::new("--public-url", PUBLIC_URL))?;
        let service_did = did::of_service(&host.to_ascii_lowercase());
        if syntax::did::check(&service_did).is_err() {
            return Err(ConfigError::new("--public-url", PUBLIC_URL));
        }
        let handle_domains = self
            .handle_domains
            .iter()
            .map(|domain| domain_of(domain))
            .collect::<Result<_, _>>()?;
        Ok(Settings {
            service_did,
            public_url,
            handle_domains,
            login_time: LOGIN_TIME,
        })
    }

    /// Where the database is.
    pub fn database(&self) -> PathBuf {
        self.data_dir.join(DATABASE_FILE)
    }

    /// The key that signs tokens; its secret is made and kept if there is none yet.
    pub fn key(&self) -> Result<SessionKey, ConfigError> {
        let (place, secret) = self.secret()?;
        SessionKey::new(&secret).map_err(|error| {
            let text = format!("{error}: take the output of `openssl rand -hex 32`");
            ConfigError::new(place, text)
        })
    }

    /// The secret, and where it stands.
    fn secret(&self) -> Result<(String, Vec<u8>), ConfigError> {
        if let Some(secret) = &self.jwt_secret {
            return Ok(("--jwt-secret".to_owned(), secret.clone().into_bytes()));
        }
        let file = self.data_dir.join(SECRET_FILE);
        let place = file.display().to_string();
        match kept_secret(&file) {
            Ok(secret) => Ok((place, secret)),
            Err(error) => Err(ConfigError::new(place, error.to_string())),
        }
    }

    /// Makes the data folder, if it is not there, for its owner alone.
    pub fn make_folder(&self) -> Result<(), ConfigError> {
        let made = DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.data_dir);
        made.map_err(|error| {
            ConfigError::new(
                "--data-dir",
                format!("{}: {error}", self.data_dir.display()),
            )
        })
    }
}

/// The secret in a file that only its owner may read. It is written aside and then put in its place whole: of two
/// servers that start at once, one makes it, and both have it.
fn kept_secret(file: &Path) -> io::Result<Vec<u8>> {
    if !file.try_exists()? {
        let aside = file.with_extension(format!("new-{}", std::process::id()));
        let mut kept = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&aside)?;
        kept.write_all(URL_SAFE_NO_PAD.encode(random::bytes::<48>()).as_bytes())?;
        kept.sync_all()?;
        let placed = fs::hard_link(&aside, file);
        fs::remove_file(&aside)?;
        placed.or_else(|error| {
            if error.kind() == io::ErrorKind::AlreadyExists {
                Ok(())
            } else {
                Err(error)
            }
        })?;
    }
    fs::set_permissions(file, Permissions::from_mode(0o600))?;
    Ok(fs::read(file)?.trim_ascii().to_vec())
}

/// The host, and the port if the URL names one.
fn host_of(url: &str) -> Option<&str> {
    let host = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let (name, port) = host
        .split_once(':')
        .map_or((host, None), |(name, port)| (name, Some(port)));
    let sound = is_domain(name) && port.is_none_or(|port| port.parse::<NonZeroU16>().is_ok());
    sound.then_some(host)
}

fn domain_of(domain: &str) -> Result<String, ConfigError> {
    let domain = domain.trim().to_ascii_lowercase();
    let bare = domain.strip_prefix('.').unwrap_or(&domain);
    if !is_domain(bare) {
        return Err(ConfigError::new(
            "--handle-domain",
            "is not a domain such as `.example.com`",
        ));
    }
    let domain = format!(".{bare}");
    if handle::is_dead(&domain) {
        let text = format!(
            "`{domain}` is a domain that leads to no host: no account could have a handle below it"
        );
        return Err(ConfigError::new("--handle-domain", text));
    }
    Ok(domain)
}

fn is_domain(name: &str) -> bool {
    name.split('.').all(|label| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

/// A setting that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    place: String,
    message: String,
}

impl ConfigError {
    fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.place, self.message)
    }
}

impl std::error::Error for ConfigError {}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("listen", &self.listen)
            .field("data_dir", &self.data_dir)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use clap::Parser as _;

    use super::Config;

    fn config(flags: &[&str]) -> Config {
        Config::try_parse_from([&["server-example"], flags].concat()).unwrap()
    }

    #[test]
    fn the_server_is_named_after_its_public_url() {
        let address = "127.0.0.1:4000".parse().unwrap();
        let rows: [(&[&str], _, _); 3] = [
            (&[], "http://localhost:4000", "did:web:localhost%3A4000"),
            (
                &["--public-url", "https://PDS.test/"],
                "https://PDS.test",
                "did:web:pds.test",
            ),
            (
                &["--public-url", "http://pds.test:80"],
                "http://pds.test:80",
                "did:web:pds.test%3A80",
            ),
        ];
        for (flags, url, did) in rows {
            let settings = config(flags).settings(address).unwrap();
            assert_eq!(
                (settings.public_url.as_str(), settings.service_did.as_str()),
                (url, did)
            );
        }
        for url in [
            "pds.test",
            "ftp://pds.test",
            "https://",
            "https://pds.test/xrpc",
        ] {
            let error = config(&["--public-url", url])
                .settings(address)
                .unwrap_err();
            assert!(error.to_string().starts_with("--public-url "), "{error}");
        }
    }

    #[test]
    fn domains_begin_with_a_dot() {
        let address = "127.0.0.1:4000".parse().unwrap();
        let settings = config(&["--handle-domain", "Example.com,.test"])
            .settings(address)
            .unwrap();
        assert_eq!(settings.handle_domains, [".example.com", ".test"]);
        assert!(
            config(&["--handle-domain", ".."])
                .settings(address)
                .is_err()
        );
    }

    /// S-055, T-60
    #[test]
    fn a_secret_is_made_once_and_for_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let flags = ["--data-dir", folder.path().to_str().unwrap()];
        let secret = config(&flags).secret().unwrap();
        assert_eq!(config(&flags).secret().unwrap(), secret);
        let mode = std::fs::metadata(folder.path().join("jwt-secret"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
        assert!(config(&["--jwt-secret", "short"]).key().is_err());
        assert!(
            !format!("{:?}", config(&["--jwt-secret", &"s3cret".repeat(9)])).contains("s3cret")
        );
    }
}
