//! Methods that no document describes: served, called, and written down.

mod export;
mod garden;
mod references;
mod serve;
mod shadowed;
