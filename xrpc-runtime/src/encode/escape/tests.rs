use super::*;

fn written(text: &str) -> String {
    let mut out = Vec::new();
    string(&mut out, text);
    String::from_utf8(out).unwrap()
}

#[test]
fn every_character_is_written_as_serde_json_writes_it_wherever_it_stands() {
    let specials = (0..=0xFF)
        .map(char::from)
        .chain(['\u{2028}', '日', '👩', '\u{10FFFF}']);
    for special in specials {
        for before in 0..40 {
            for after in 0..20 {
                let text = format!("{}{special}{}", "a".repeat(before), "z".repeat(after));
                assert_eq!(
                    written(&text),
                    serde_json::to_string(&text).unwrap(),
                    "{text:?}"
                );
            }
        }
    }
}

#[test]
fn two_characters_next_to_each_other_do_not_hide_each_other() {
    let all: Vec<char> = (0..0x80).map(char::from).chain(['é', '日', '👩']).collect();
    for one in &all {
        for other in &all {
            let text = format!("abc{one}{other}defghijk{other}{one}");
            assert_eq!(
                written(&text),
                serde_json::to_string(&text).unwrap(),
                "{text:?}"
            );
        }
    }
}

#[test]
fn eight_bytes_at_once_are_looked_at_as_one_by_one() {
    // A simple generator: the same bytes each time, from all over.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    for round in 0..200_000 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let mut bytes = state.to_le_bytes();
        if round % 2 == 0 {
            // Most random bytes are plain or far from the edges.
            bytes = bytes.map(|byte| {
                [
                    0x00, 0x1F, 0x20, 0x21, b'"', 0x23, b'\\', 0x5B, 0x5D, 0x7F, 0x80, 0xA2, 0xFF,
                ][usize::from(byte) % 13]
            });
        }
        let expected = !bytes.iter().any(|byte| is_special(*byte));
        assert_eq!(is_plain_word(bytes), expected, "{bytes:?}");
    }
}
