//! The command `xrpc`, for people who write Lexicon documents.

mod check;
mod document;
mod finding;
mod format;
mod generate;

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use clap::{Parser, Subcommand};

use crate::finding::Outcome;

/// Works on Lexicon documents: the JSON files that describe records and methods of the AT Protocol.
#[derive(Parser)]
#[command(name = "xrpc", version, propagate_version = true, after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Check),
    Format(format::Format),
    Generate(generate::Generate),
}

const EXIT_CODES: &str = "\
Exit codes:
  0  nothing is wrong
  1  something is: see what was printed
  2  the command line is wrong, or a file cannot be read or written";

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = io::stdout().lock();
    let outcome = match &cli.command {
        Command::Check(check) => check.run(&mut out),
        Command::Format(format) => format.run(&mut out),
        Command::Generate(generate) => generate.run(&mut out),
    };
    match outcome {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) => {
            // Nobody may be left to read it.
            let _ = writeln!(io::stderr(), "xrpc: {error}");
            ExitCode::from(2)
        }
    }
}
