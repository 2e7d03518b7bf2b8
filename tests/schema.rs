//! The JSON Schema that ships is the one of the types. Whether what is found keeps to it is for a validator: `schema/validate`.

use schemars::generate::SchemaSettings;
use std::fs;
use std::path::Path;
use vanban::Extraction;

/// Set to anything, it has the schema of the types written down as the one that ships.
const BLESS: &str = "VANBAN_BLESS";

#[test]
fn ships_as_it_is() {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let written = format!("{:#}\n", generator.into_root_schema_for::<Extraction<'_>>().to_value());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/extraction.schema.json");
    if std::env::var_os(BLESS).is_some() {
        fs::write(&file, &written).unwrap();
    }
    let shipped = fs::read_to_string(&file).unwrap();
    assert!(shipped == written, "the schema is out of date: {BLESS}=1 cargo test --test schema");
}
