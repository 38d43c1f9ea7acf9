use super::*;
use crate::{
    format::Did,
    read::{Boolean, Integer, Items, OrNull, Plain, Utf8},
};

/// Where the value is wrong and what it must be, if it is.
fn check<R: Hold<T>, T>(reader: &R, value: &T, expected: Option<&str>) {
    let mut held = Held::new();
    hold(&mut held, reader, value, "a");
    let found = held.end().map_err(|violation| violation.to_string());
    assert_eq!(found.err().as_deref(), expected);
}

const SHORT: Utf8 = Utf8 {
    max_length: 3,
    ..Utf8::ANY
};

/// W-159
#[test]
fn every_limit_holds_on_the_way_out() {
    let long = "`/a` must be a string of at most 3 bytes";
    check(&SHORT, &String::from("abc"), None);
    check(&SHORT, &String::from("abcd"), Some(long));
    let two = Utf8::<String> {
        max_graphemes: 2,
        ..Utf8::ANY
    };
    check(&two, &String::from("🇩🇪🇫🇷"), None);
    check(
        &two,
        &String::from("🇩🇪🇫🇷!"),
        Some("`/a` must be a string of at most 2 graphemes"),
    );
    let listed = Utf8::<String> {
        one_of: &["a", "b"],
        ..Utf8::ANY
    };
    check(&listed, &String::from("b"), None);
    check(
        &listed,
        &String::from("c"),
        Some("`/a` must be one of `a`, `b`"),
    );
    let positive = Integer {
        minimum: 1,
        maximum: 9,
        one_of: &[],
    };
    check(&positive, &9, None);
    check(&positive, &0, Some("`/a` must be an integer from 1 to 9"));
    let yes = Boolean { constant: true };
    check(&yes, &true, None);
    check(&yes, &false, Some("`/a` must be `true`"));
    check(&Utf8::<Did>::ANY, &Did::parse("did:a:b").unwrap(), None);
}

/// W-117
#[test]
fn an_integer_is_one_of_the_data_model() {
    assert!((1_i64 << 53).check().is_err());
    assert!(((1_i64 << 53) - 1).check().is_ok());
}

#[test]
fn items_have_their_index_in_the_path() {
    let reader = Items {
        each: OrNull(SHORT),
        min_length: 1,
        max_length: 2,
    };
    let text = |text: &str| Nullable::Value(text.to_owned());
    check(&reader, &vec![Nullable::Null, text("abc")], None);
    check(
        &reader,
        &vec![Nullable::Null, text("abcd")],
        Some("`/a/1` must be a string of at most 3 bytes"),
    );
    check(
        &reader,
        &Vec::new(),
        Some("`/a` must be an array of 1 to 2 items"),
    );
}

#[test]
fn what_holds_a_value_is_as_good_as_the_value() {
    let wrong = 1_i64 << 60;
    let range = "the value must be an integer from -9007199254740991 to 9007199254740991";
    let message = |found: Result<(), Violation>| found.map_err(|found| found.to_string());
    assert_eq!(message(<&i64>::check(&&wrong)), Err(range.to_owned()));
    assert_eq!(message(Box::new(wrong).check()), Err(range.to_owned()));
    assert_eq!(message(Arc::new(wrong).check()), Err(range.to_owned()));
    assert_eq!(message(Some(wrong).check()), Err(range.to_owned()));
    assert_eq!(
        message(Nullable::Value(wrong).check()),
        Err(range.to_owned())
    );
    assert_eq!(
        message(vec![1, wrong].check()),
        Err(range.replace("the value", "`/1`"))
    );
    let plain = Plain::<Box<i64>>::ANY;
    check(
        &plain,
        &Box::new(wrong),
        Some(&range.replace("the value", "`/a`")),
    );
    assert!(None::<i64>.check().is_ok());
    let mut held = Held::new();
    hold_some(&mut held, &plain, &None, "a");
    assert!(held.end().is_ok());
    hold_some(&mut held, &plain, &Some(Box::new(wrong)), "a");
    hold_some(&mut held, &plain, &Some(Box::new(wrong)), "b");
    assert_eq!(
        message(held.end()),
        Err(range.replace("the value", "`/a`")),
        "the first is told"
    );
}
