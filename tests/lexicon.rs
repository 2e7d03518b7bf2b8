//! Vocabularies that were taught more: what they read, what they refuse, and that each is its own.

use vanban::{Extractor, Kind, Lexicon, Table};

/// What ships, with rows from text.
#[track_caller]
fn taught(rows: &[(Table, &str)]) -> Lexicon {
    let mut lexicon = Lexicon::builtin().clone();
    for (table, text) in rows {
        lexicon.read(*table, "test.tsv", text).unwrap();
    }
    lexicon
}

/// The texts of the references.
fn references<'t>(lexicon: &Lexicon, text: &'t str) -> Vec<&'t str> {
    Extractor::with_lexicon(lexicon).references(text).map(|reference| &text[reference.span]).collect()
}

#[test]
fn rows_are_learnt_and_what_ships_stays_as_it_was() {
    // A table, its text, and a text with what is found in it before and after.
    type Case = (Table, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);
    let cases: &[Case] = &[
        (
            Table::Kinds,
            "kind\tnames\tbare\nother\tSách trắng\tcapital",
            "theo Sách trắng số 12, không phải sách trắng 12",
            &[],
            &["Sách trắng số 12"],
        ),
        (
            Table::Issuers,
            "name\tvariants\tsystem\nBộ Nước, rừng và biển\tBộ NRB\tstate",
            "Thông tư 05 của Bộ Nước rừng và biển; Thông tư 06 của Bộ NRB",
            &["Thông tư 05 của Bộ Nước", "Thông tư 06 của Bộ NRB"],
            &["Thông tư 05 của Bộ Nước rừng và biển", "Thông tư 06 của Bộ NRB"],
        ),
        (
            Table::Provinces,
            "name\nHải đảo xa",
            "Nghị quyết 7 của Tỉnh ủy Hải đảo xa vừa ra",
            &["Nghị quyết 7 của Tỉnh ủy Hải"],
            &["Nghị quyết 7 của Tỉnh ủy Hải đảo xa"],
        ),
        (
            Table::Offices,
            "words\trole\nNha\thead",
            "Thông báo số 3 của Nha Khí tượng biển",
            &["Thông báo số 3"],
            &["Thông báo số 3 của Nha Khí tượng"],
        ),
        // Words of which no digit tells are looked for from then on.
        (
            Table::Laws,
            "kind\tname\taliases\nlaw\tNước ngầm\t=LNN; Nước dưới đất",
            "theo LNN, theo luật nước dưới đất",
            &[],
            &["LNN", "luật nước dưới đất"],
        ),
        (Table::Kinds, "kind\tnames\tbare\nlaw\tĐạo dụ\tnever", "theo Đạo dụ Đất đai", &[], &["Đạo dụ Đất đai"]),
        (Table::Kinds, "kind\tnames\tbare\ncharter\tƯớc\tnever", "theo Ước Đảng", &[], &["Ước Đảng"]),
    ];
    for (table, rows, text, before, after) in cases {
        assert_eq!(references(Lexicon::builtin(), text), *before, "{table}");
        assert_eq!(references(&taught(&[(*table, rows)]), text), *after, "{table}");
        assert_eq!(references(Lexicon::builtin(), text), *before, "{table}");
    }
}

#[test]
fn letters_of_codes_are_learnt() {
    let lexicon = taught(&[
        (Table::Kinds, "kind\tnames\tbare\tstate\tparty\nother\tSổ tay\tcapital\tSTay\t"),
        (Table::Issuers, "name\tcode\tsystem\nBộ Nước\tBNước\tstate"),
        (Table::Codes, "letters\tvariants\nBNước\tB.Nước; BN"),
    ]);
    let read = |lexicon, text| {
        let reference = Extractor::with_lexicon(lexicon).references(text).next();
        reference.map(|r| (r.kind, r.code.unwrap_or_default().into_owned()))
    };
    for text in ["12/2026/STay-BNước", "12/2026/STAY-BN", "12/2026/stay-bnước"] {
        assert_eq!(read(&lexicon, text), Some((Some(Kind::Other), "12/2026/STay-BNước".to_owned())), "{text}");
    }
    assert_eq!(read(Lexicon::builtin(), "12/2026/STay-BNước").map(|(kind, _)| kind), None);
}

#[test]
fn words_of_achievements_are_learnt() {
    let lexicon = taught(&[
        (Table::Actions, "key\twords\nplant_coral\ttrồng san hô\nadmit_member\tđón vào hội"),
        (Table::Nouns, "sort\twords\ninstitution\trạn san hô; hội hữu"),
        (Table::Indicators, "words\nđộ phủ san hô"),
        (Table::Units, "unit\twords\tsort\tscale\nđồng\tkđ\tmoney\t3\nsải\tsải; sải tay\tmeasure\t"),
    ]);
    let text =
        "Trồng san hô 12 rạn san hô, kinh phí 500 kđ. Sản lượng đạt 40 sải tay. Đón vào hội 31 hội hữu. Độ phủ san hô đạt 7,5%.";
    let found: Vec<_> = Extractor::with_lexicon(&lexicon).achievements(text).collect();
    let keys: Vec<_> = found.iter().map(|a| (a.key.as_deref(), a.indicator.as_deref())).collect();
    assert!(keys.contains(&(Some("plant_coral"), None)), "{keys:?}");
    // Another row of a key says more words for the same action.
    assert!(keys.contains(&(Some("admit_member"), None)), "{keys:?}");
    assert!(keys.contains(&(None, Some("Độ phủ san hô"))), "{keys:?}");
    let quantities: Vec<_> = found.iter().flat_map(|a| &a.measures).map(|m| m.quantity.to_string()).collect();
    for expected in ["12", "40 sải", "500.000 đồng", "31", "7,5%"] {
        assert!(quantities.iter().any(|q| q == expected), "{expected} in {quantities:?}");
    }
    assert!(vanban::achievements(text).all(|a| a.key.as_deref() != Some("plant_coral")));
}

#[test]
fn what_is_learnt_is_read_without_diacritics_too() {
    let mut lexicon = Lexicon::builtin().clone();
    let count = |lexicon: &Lexicon| {
        let extractor = Extractor::with_lexicon(lexicon).undiacritised(true);
        extractor.references("theo Sach trang so 12/2026/ST-CP").filter(|r| r.kind == Some(Kind::Other)).count()
    };
    assert_eq!(count(&lexicon), 0);
    lexicon.add(Table::Kinds, &[("kind", "other"), ("names", "Sách trắng"), ("bare", "capital")]).unwrap();
    assert_eq!(count(&lexicon), 1);
}

#[test]
fn a_later_row_takes_the_place_of_an_earlier_one() {
    let mut lexicon = Lexicon::builtin().clone();
    let unit = |lexicon: &Lexicon| {
        let found = Extractor::with_lexicon(lexicon).achievements("Sản lượng đạt 12 giạ").next();
        found.and_then(|a| a.measures[0].quantity.unit.as_deref().map(str::to_owned))
    };
    for name in ["giạ", "thúng", "giạ"] {
        lexicon.add(Table::Units, &[("unit", name), ("words", "giạ"), ("sort", "measure")]).unwrap();
        assert_eq!(unit(&lexicon).as_deref(), Some(name));
    }
    let kind = |lexicon: &Lexicon| Extractor::with_lexicon(lexicon).references("Công văn số 12").next().unwrap().kind;
    lexicon.add(Table::Kinds, &[("kind", "notice"), ("names", "Công văn"), ("bare", "always")]).unwrap();
    assert_eq!((kind(&lexicon), kind(Lexicon::builtin())), (Some(Kind::Notice), Some(Kind::OfficialLetter)));
}

#[test]
fn text_is_taken_as_editors_save_it() {
    // Decomposed, with a byte order mark, DOS line ends, comments, empty lines and short rows.
    let rows = "\u{feff}name\tsystem\tcode\r\n# of the sea\r\n\r\nTo\u{302}̉ng cu\u{323}c Bie\u{302}̉n\tstate\r\n";
    let text = "Quyết định số 5 của Tổng cục Biển và hải đảo";
    assert_eq!(references(&taught(&[(Table::Issuers, rows)]), text), ["Quyết định số 5 của Tổng cục Biển"]);
    // Words compare as they do in texts: without case, wherever the tone is written.
    let rows = "name\tsystem\nUỷ hội sông MÊ KÔNG\tstate";
    let text = "Thông báo số 5 của Ủy hội sông Mê Kông";
    assert_eq!(references(&taught(&[(Table::Issuers, rows)]), text), [text]);
}

#[test]
fn errors_say_where_and_what() {
    #[rustfmt::skip]
    let cases = [
        (Table::Nouns, "", "line 1: expected one of the columns `sort`, `words`, `family`, `note`, `source`, found the end"),
        (Table::Nouns, "sort\tword\n", "line 1: expected one of the columns `sort`, `words`, `family`, `note`, `source`, found `word`"),
        (Table::Nouns, "words\n", "line 1: expected a column `sort`, found `words`"),
        (Table::Nouns, "words\tsort\twords\n", "line 1: expected each column once, found `words`"),
        (Table::Nouns, "sort\twords\nnever\ttrang\tx\n", "line 2: expected at most 2 cells, found `x`"),
        (Table::Nouns, "sort\twords\n\nnever\n", "line 3: expected at least one word as `words`, found the end"),
        (Table::Nouns, "sort\twords\n#\nnever\ttrang; -\n", "line 3: expected a word as `words`, found `-`"),
        (Table::Nouns, "sort\twords\nreach\tđạt\n", "line 2: expected institution or never as `sort`, found `reach`"),
        (Table::Kinds, "kind\tnames\tbare\nbook\tSách\tnever", "line 2: expected a kind of document as `kind`, found `book`"),
        (Table::Kinds, "kind\tnames\tbare\nother\tSách\t", "line 2: expected always, capital or never as `bare`, found the end"),
        (Table::Kinds, "kind\tnames\tbare\nother\t\tnever", "line 2: expected at least one word as `names`, found the end"),
        (Table::Issuers, "name\tsystem\nHội\tchurch", "line 2: expected party, state or mass as `system`, found `church`"),
        (Table::Codes, "letters\tvariants\nXYZW\tXYW", "line 2: expected letters of a kind or an issuer as `letters`, found `XYZW`"),
        (Table::Offices, "words\trole\nNha\tbody", "line 2: expected head, post or level as `role`, found `body`"),
        (Table::Laws, "kind\tname\tdate\nlaw\tNước ngầm\t2013-13-01", "line 2: expected a date as 2013-11-29 as `date`, found `2013-13-01`"),
        (Table::Laws, "kind\tname\taliases\nlaw\tNước ngầm\t=", "line 2: expected a word as `aliases`, found `=`"),
        (Table::Actions, "key\twords\nTrồng cây\ttrồng cây", "line 2: expected small letters, digits and `_` as `key`, found `Trồng cây`"),
        (Table::Units, "unit\twords\tsort\tscale\nđồng\tkđ\tmoney\t19", "line 2: expected a power of ten, 0 to 18, as `scale`, found `19`"),
        (Table::Units, "unit\twords\tsort\n\tkđ\tmoney", "line 2: expected a unit as `unit`, found the end"),
    ];
    for (table, rows, message) in cases {
        let mut lexicon = Lexicon::builtin().clone();
        let error = lexicon.read(table, "mine.tsv", rows).unwrap_err();
        assert_eq!(error.to_string(), format!("mine.tsv, {message}"), "{rows:?}");
        assert_eq!(error.line(), message["line ".len()..].split(':').next().and_then(|line| line.parse().ok()));
    }
    let error = Lexicon::builtin().clone().add(Table::Indicators, &[("words", " ; ")]).unwrap_err();
    assert_eq!(error.to_string(), "indicators: expected at least one word as `words`, found `;`");
    assert_eq!((error.line(), error.offset()), (None, None));
}

#[test]
fn a_wrong_row_changes_nothing() {
    let mut lexicon = Lexicon::builtin().clone();
    let rows = "kind\tnames\tbare\nother\tSách trắng\talways\nother\tSách xanh\tsometimes\n";
    assert_eq!(lexicon.read(Table::Kinds, "mine.tsv", rows).unwrap_err().line(), Some(3));
    assert!(references(&lexicon, "Sách trắng số 12").is_empty());
}

#[test]
fn extractors_with_different_vocabularies_work_side_by_side() {
    let names = ["Sách trắng", "Sách xanh", "Sách đỏ"];
    let lexicons = names.map(|name| taught(&[(Table::Kinds, &format!("kind\tnames\tbare\nother\t{name}\talways"))]));
    let text = names.map(|name| format!("{name} số 12")).join("; ");
    std::thread::scope(|scope| {
        for (lexicon, name) in lexicons.iter().zip(names) {
            let text = &text;
            scope.spawn(move || {
                for _ in 0..20 {
                    assert_eq!(references(lexicon, text), [format!("{name} số 12")]);
                }
            });
        }
    });
}

#[test]
fn every_table_that_ships_can_be_read_again() {
    for table in Table::ALL {
        let path = format!("{}/src/lexicon/{table}.tsv", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap();
        Lexicon::builtin().clone().read(*table, &path, &text).unwrap();
        // In the documentation of its table each column stands as it is in the file.
        assert!(text.lines().next().unwrap().split('\t').all(|column| table.columns().any(|known| known == column)));
    }
}
