//! Running the examples.

use assert_cmd::Command;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;

/// An example, to be run in a folder.
pub fn run(example: &'static str, folder: &TempDir, arguments: &[&str]) -> Command {
    let mut command = Command::new(program(example));
    command.current_dir(folder).args(arguments);
    command
}

/// What an example prints where all goes well.
pub fn printed(example: &'static str, folder: &TempDir, arguments: &[&str]) -> String {
    let done = run(example, folder, arguments).assert().success();
    String::from_utf8(done.get_output().stdout.clone()).unwrap()
}

/// The program. Cargo builds it here, for `cargo test --test examples` alone would not, or leave an old one.
pub fn program(example: &'static str) -> PathBuf {
    static PROGRAMS: Mutex<Option<HashMap<&str, PathBuf>>> = Mutex::new(None);
    let mut programs = PROGRAMS.lock().unwrap_or_else(PoisonError::into_inner);
    let build = || {
        let build = escargot::CargoBuild::new().example(example).features("serde").current_release();
        build.run().expect("the example builds").path().to_owned()
    };
    programs.get_or_insert_with(HashMap::new).entry(example).or_insert_with(build).clone()
}

pub fn folder(files: &[(&str, &str)]) -> TempDir {
    folder_of(files.iter().map(|(path, content)| (*path, content.as_bytes())))
}

pub fn folder_of<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// A file of the checkout.
pub fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
