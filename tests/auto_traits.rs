//! What comes out, and what extracts it, can be sent to threads, shared between them and kept across panics.

use std::fmt::Debug;
use std::panic::{RefUnwindSafe, UnwindSafe};
use vanban::{
    Achievement, Achievements, Akn, Body, Cluster, Code, Conflict, Date, Decimal, Error, Extraction, Extractions,
    Extractor, Finding, Form, Id, Implied, Kind, Lexicon, Measure, Nickname, Nicknames, Number, Period, Phrase,
    Pinpoint, Qualifier, Quantity, Reference, References, Relation, Resolver, Role, Span, System, Tenure, Time, Urn,
    YearPart,
};

fn is_usable_anywhere<T: Clone + Debug + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe>() {}

/// Plain data, which compares and goes into sets.
fn is_data<T: Clone + Debug + Eq + std::hash::Hash + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe>() {}

#[test]
fn values_are_plain_data() {
    is_data::<Achievement<'_>>();
    is_data::<Akn>();
    is_data::<Body>();
    is_data::<Cluster>();
    is_data::<Conflict>();
    is_data::<Id>();
    is_data::<Implied>();
    is_data::<Nickname>();
    is_data::<Urn>();
    is_data::<Code<'_>>();
    is_data::<Date>();
    is_data::<Decimal>();
    is_data::<Extraction<'_>>();
    is_data::<Finding>();
    is_data::<Form>();
    is_data::<Kind>();
    is_data::<Measure<'_>>();
    is_data::<Number<'_>>();
    is_data::<Period<'_>>();
    is_data::<Phrase<'_>>();
    is_data::<Pinpoint<'_>>();
    is_data::<Qualifier>();
    is_data::<Quantity<'_>>();
    is_data::<Reference<'_>>();
    is_data::<Relation>();
    is_data::<Role>();
    is_data::<Span>();
    is_data::<System>();
    is_data::<Tenure>();
    is_data::<Time>();
    is_data::<YearPart>();
}

#[test]
fn extractors_go_to_any_thread() {
    is_usable_anywhere::<Lexicon>();
    is_usable_anywhere::<Extractor<'_>>();
    is_usable_anywhere::<Nicknames>();
    is_usable_anywhere::<Resolver<'_>>();
    is_usable_anywhere::<Extractions<'_, '_>>();
    is_usable_anywhere::<References<'_, '_>>();
    is_usable_anywhere::<Achievements<'_, '_>>();
}

#[test]
fn errors_are_errors() {
    fn is_error<T: std::error::Error + Clone + Eq + Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    is_error::<Error>();
}

/// A value borrows from the text alone: it outlives the extractor, the iterator and the reference to the text.
#[test]
fn values_outlive_what_made_them() {
    fn first(text: &str) -> Option<Extraction<'_>> {
        let extractor = Extractor::new();
        let mut extractions = extractor.extract(text);
        extractions.next()
    }
    assert!(first("theo Nghị quyết 05-NQ/HU").is_some());
}
