//! The grammar, gathered from the productions in `src/grammar`.

use super::{is_page, paragraph, read, root};
use std::collections::BTreeMap;
use std::fs;

/// The order of the page: what is small comes first, and files that are not named here come last.
const FILES: &[&str] = &[
    "mod.rs",
    "token.rs",
    "number.rs",
    "date.rs",
    "symbol.rs",
    "issuer.rs",
    "session.rs",
    "pinpoint.rs",
    "named.rs",
    "kind.rs",
    "part.rs",
    "title.rs",
    "reference.rs",
    "quantity.rs",
    "period.rs",
    "achievement/mod.rs",
    "achievement/lead.rs",
    "achievement/figure.rs",
    "achievement/members.rs",
    "achievement/phrase.rs",
];

const PREFACE: &str = "\
The grammar in EBNF (ISO/IEC 14977), gathered from `src/grammar`, where each production stands above the function that \
reads it.

Words in quotes stand for the words of their row in `src/lexicon/particles.tsv`, with any case and tone placement; a \
production that a section does not define is the one of the section that does. Where nothing else is said, there may be \
white space between two words, with one line break at most. A production says what may stand where; how far a phrase \
goes, and which of several readings holds, is told by the functions.";

/// A file of the grammar.
struct Section {
    file: String,
    title: String,
    /// The block at its head, as it stands there.
    block: String,
    /// What its productions say, by name; those at its head first.
    productions: Vec<(String, String)>,
    /// The productions that stand above functions.
    above: Vec<(String, String)>,
}

impl Section {
    fn read(file: String) -> Section {
        let source = read(&format!("src/grammar/{file}"));
        let head: Vec<_> = source.lines().map_while(|line| line.strip_prefix("//!")).collect();
        let head = head.iter().map(|line| line.strip_prefix(' ').unwrap_or(line));
        let title = head.clone().next().unwrap_or_default();
        let title = title.split(". ").next().unwrap_or(title).trim_end_matches('.').to_owned();
        let in_block = head.skip_while(|line| *line != "```ebnf").skip(1).take_while(|line| *line != "```");
        let block: String = in_block.flat_map(|line| [line, "\n"]).collect();
        let mut productions = productions(&block);
        let above = source.lines().filter_map(|line| {
            let (_, after) = line.trim_start().strip_prefix("/// ")?.split_once('`')?;
            productions_of_line(after.split_once('`')?.0)
        });
        let above: Vec<_> = above.collect();
        let more: Vec<_> =
            above.iter().filter(|(name, _)| !productions.iter().any(|p| p.0 == *name)).cloned().collect();
        let block = more.iter().fold(block, |block, (name, right)| format!("{block}{name} = {right} ;\n"));
        productions.extend(more);
        Section { file, title, block, productions, above }
    }

    fn defines(&self, name: &str) -> bool {
        self.productions.iter().any(|production| production.0 == name)
    }
}

/// `name = right side ;`, one line of a comment.
fn productions_of_line(text: &str) -> Option<(String, String)> {
    productions(text).pop()
}

/// The productions of a block, by name, without comments, white space folded.
fn productions(block: &str) -> Vec<(String, String)> {
    let mut plain = String::new();
    let mut rest = block;
    while let Some((before, comment)) = rest.split_once("(*") {
        plain.push_str(before);
        rest = comment.split_once("*)").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let mut productions = Vec::new();
    // A production ends with a semicolon outside of quotes.
    let mut quoted = false;
    let statements = plain.split(|c| {
        quoted ^= c == '"';
        c == ';' && !quoted
    });
    for statement in statements {
        let Some((name, right)) = statement.split_once(" =") else { continue };
        let name = name.trim();
        if !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
            let folded: Vec<_> = right.split_whitespace().collect();
            productions.push((name.to_owned(), folded.join(" ")));
        }
    }
    productions
}

/// The names on the right side of a production.
fn names(right: &str) -> Vec<&str> {
    let outside = |quote: char, text: &str| -> String { text.split(quote).step_by(2).collect::<Vec<_>>().join(" ") };
    let bare = outside('?', &outside('"', right));
    let is_name = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !word.is_empty();
    right.split_whitespace().filter(|word| bare.split_whitespace().any(|b| b == *word)).filter(is_name).collect()
}

fn sections() -> Vec<Section> {
    let mut files: Vec<_> = FILES.iter().map(|file| file.to_string()).collect();
    files.extend(files_with_grammar().into_iter().filter(|file| !FILES.contains(&file.as_str())));
    files.into_iter().map(Section::read).collect()
}

/// The files that have productions at their heads, by their paths in `src/grammar`.
fn files_with_grammar() -> Vec<String> {
    let in_folder = |folder: &str| {
        let entries = fs::read_dir(root().join("src/grammar").join(folder)).unwrap();
        let names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.into_iter().map(|name| format!("{folder}{name}")).collect::<Vec<_>>()
    };
    let mut files: Vec<_> = ["", "achievement/"].into_iter().flat_map(in_folder).collect();
    files.retain(|file| file.ends_with(".rs") && read(&format!("src/grammar/{file}")).contains("//! ```ebnf"));
    files.sort();
    files
}

#[test]
fn the_page_is_the_grammar() {
    let mut page = String::new();
    paragraph(&mut page, PREFACE);
    for section in sections() {
        paragraph(&mut page, &format!("# {}", section.title));
        paragraph(&mut page, &format!("```ebnf\n{}```", section.block));
    }
    is_page("grammar.md", &format!("{}\n", page.trim_end()));
}

#[test]
fn what_stands_above_a_function_is_what_stands_at_the_head() {
    for section in sections() {
        let at_head: BTreeMap<_, _> = section.productions.iter().map(|(name, right)| (name, right)).collect();
        for (name, right) in &section.above {
            assert_eq!(Some(&right), at_head.get(name), "src/grammar/{}: `{name}` is said in two ways", section.file);
        }
    }
}

/// The sections that say what a name means in a section: itself, else those of its folder, else any.
fn meanings<'s>(name: &str, of: &Section, sections: &'s [Section]) -> Vec<&'s str> {
    fn folder(section: &Section) -> Option<&str> {
        section.file.split_once('/').map(|(folder, _)| folder)
    }
    let all = || sections.iter().filter(|section| section.defines(name));
    let near: Vec<_> = all().filter(|s| s.file == of.file).map(|s| s.file.as_str()).collect();
    let in_folder: Vec<_> =
        all().filter(|s| folder(s).is_some() && folder(s) == folder(of)).map(|s| s.file.as_str()).collect();
    let anywhere = all().filter(|s| folder(s).is_none()).map(|s| s.file.as_str()).collect();
    [near, in_folder, anywhere].into_iter().find(|files| !files.is_empty()).unwrap_or_default()
}

#[test]
fn every_name_has_one_meaning() {
    let sections = sections();
    let mut wrong = Vec::new();
    for section in &sections {
        for (name, right) in &section.productions {
            for used in names(right) {
                let files = meanings(used, section, &sections);
                if files.is_empty() || files.iter().any(|file| files.len() > 1 && !file.contains('/')) {
                    wrong.push(format!("src/grammar/{}: `{used}` of `{name}` is defined in {files:?}", section.file));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
