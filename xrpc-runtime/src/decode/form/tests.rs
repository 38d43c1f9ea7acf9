use super::*;

fn check(query: &str, expected: &[(&str, &str)]) {
    let pairs: Vec<_> = pairs(query).collect();
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    assert_eq!(pairs, expected, "{query}");
}

#[test]
fn w_040_separators() {
    check("", &[]);
    check("a=1&b=2", &[("a", "1"), ("b", "2")]);
    check("&&a=1&", &[("a", "1")]);
    check("a=1;b=2", &[("a", "1;b=2")]);
    check("a=b=c", &[("a", "b=c")]);
    check("a", &[("a", "")]);
    check("=a", &[("", "a")]);
    check("a=1&a=2", &[("a", "1"), ("a", "2")]);
}

#[test]
fn w_040_escapes() {
    check("a+b=c+d", &[("a b", "c d")]);
    check("a=%2B%26%3d", &[("a", "+&=")]);
    check("%61=%C3%A9", &[("a", "é")]);
    check("a=%F0%9F%98%80", &[("a", "😀")]);
    check("a=é", &[("a", "é")]);
}

#[test]
fn w_041_malformed_escapes_stay() {
    check("a=%zz", &[("a", "%zz")]);
    check("a=%", &[("a", "%")]);
    check("a=%4", &[("a", "%4")]);
    check("a=%%41", &[("a", "%A")]);
    check("a=%4%41", &[("a", "%4A")]);
    check("a=100%", &[("a", "100%")]);
}

#[test]
fn w_041_invalid_utf_8_is_replaced() {
    check("a=%ff", &[("a", "\u{fffd}")]);
    check("a=x%C3y", &[("a", "x\u{fffd}y")]);
    check("a=%ED%A0%80", &[("a", "\u{fffd}\u{fffd}\u{fffd}")]);
}

#[test]
fn nothing_to_decode_is_borrowed() {
    assert!(pairs("name=value").all(|(name, value)| {
        matches!(name, Cow::Borrowed(_)) && matches!(value, Cow::Borrowed(_))
    }));
}
