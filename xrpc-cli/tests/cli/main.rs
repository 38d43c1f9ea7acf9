//! The built program, on folders of documents.

mod check;
mod compatibility;
mod folder;
mod format;
mod generate;
mod help;
