//! The file of a Unix socket: where it stands, who may open it, and that it goes with its server.

use std::{
    fs::{self, DirBuilder, Metadata, Permissions},
    io,
    os::unix::{
        fs::{DirBuilderExt as _, FileTypeExt as _, MetadataExt as _, PermissionsExt as _},
        net::UnixStream,
    },
    path::{Path, PathBuf},
};

use tokio::net::UnixListener;

/// The file of a socket, removed when this is dropped.
#[derive(Debug)]
pub(super) struct SocketFile {
    path: PathBuf,
    /// Device and number: the file may have been replaced by somebody else's.
    identity: (u64, u64),
}

/// Listens at a path.
///
/// The socket is made in a folder that nobody else may enter, and moved to its place with its permissions: there is no
/// moment in which somebody can connect who may not.
pub(super) fn bind(path: &Path, mode: u32) -> io::Result<(UnixListener, SocketFile)> {
    clear(path)?;
    let folder = path
        .parent()
        .unwrap_or(Path::new(""))
        .join(format!(".{}", std::process::id()));
    DirBuilder::new().mode(0o700).create(&folder)?;
    let bound = bind_within(&folder, path, mode);
    fs::remove_dir(&folder)?;
    bound
}

fn bind_within(folder: &Path, path: &Path, mode: u32) -> io::Result<(UnixListener, SocketFile)> {
    let new = folder.join("s");
    let listener = UnixListener::bind(&new)?;
    let placed = fs::set_permissions(&new, Permissions::from_mode(mode))
        .and_then(|()| fs::metadata(&new))
        .and_then(|metadata| fs::rename(&new, path).map(|()| metadata));
    let metadata = placed.inspect_err(|_| {
        // The failure before is the one to be told of.
        let _ = fs::remove_file(&new);
    })?;
    let file = SocketFile {
        path: path.to_owned(),
        identity: identity(&metadata),
    };
    Ok((listener, file))
}

/// Sees that the path is free, or holds a socket that nobody listens on: that one is replaced.
fn clear(path: &Path) -> io::Result<()> {
    let metadata = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    if !metadata.file_type().is_socket() {
        let text = "the path of the Unix socket is taken by something else";
        return Err(io::Error::new(io::ErrorKind::AddrInUse, text));
    }
    match UnixStream::connect(path) {
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Ok(()),
        // Whatever else it says, it may be alive: its queue is full, or it is not ours to ask.
        _ => {
            let text = "another process listens on the Unix socket";
            Err(io::Error::new(io::ErrorKind::AddrInUse, text))
        }
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        let is_ours = fs::symlink_metadata(&self.path)
            .is_ok_and(|metadata| identity(&metadata) == self.identity);
        if !is_ours {
            return;
        }
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::warn!(%error, "the file of a Unix socket stays behind");
        }
    }
}

fn identity(metadata: &Metadata) -> (u64, u64) {
    (metadata.dev(), metadata.ino())
}
