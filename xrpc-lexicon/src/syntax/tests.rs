//! W-140 to W-144 and W-015: texts that have a format, and texts that do not.

use super::check;
use crate::schema::Format;

fn table(format: Format, accepts: &[&str], refuses: &[&str]) {
    for text in accepts {
        assert_eq!(check(format, text), Ok(()), "{text:?}");
    }
    for text in refuses {
        let error = check(format, text).expect_err(text);
        assert_eq!(error.format(), format);
    }
}

fn long(before: &str, repeated: &str, count: usize, after: &str) -> String {
    format!("{before}{}{after}", repeated.repeat(count))
}

/// W-140
#[test]
fn handle() {
    table(
        Format::Handle,
        &[
            "alice.test",
            "ALICE.Test",
            "a.b",
            "7.seven",
            "a-b.c--d.xn--p1ai",
            "one.two.three.four.five",
            &long("", "a", 63, ".test"),
            &long("", "abc.", 62, "tests"),
        ],
        &[
            "",
            ".",
            "alice",
            "alice.",
            ".alice.test",
            "alice..test",
            "-alice.test",
            "alice-.test",
            "alice.test-",
            "alice.7",
            "alice.7test",
            "127.0.0.1",
            "al_ice.test",
            "alice.test ",
            "alice.test\0",
            "älice.test",
            "alice@test.example",
            "did:plc:alice",
            &long("", "a", 64, ".test"),
            &long("", "abc.", 62, "testss"),
        ],
    );
}

/// W-015, W-140
#[test]
fn nsid() {
    table(
        Format::Nsid,
        &[
            "com.example.getThing",
            "com.example.x1",
            "COM.Example.getThing",
            "a.1.b",
            "a-b.c--d.e",
            "com.atproto.server.createSession",
            &long("com.example.", "a", 63, ""),
            &long("com.", "a", 63, ".a"),
            &long("com", ".a", 156, ".b"),
        ],
        &[
            "",
            "com",
            "com.example",
            "com.example.",
            ".com.example.thing",
            "com..example.thing",
            "7com.example.thing",
            "com.-example.thing",
            "com.example-.thing",
            "com.example.get-thing",
            "com.example.7",
            "com.example.get_thing",
            "com.example.*",
            "com.example.thing#main",
            "com.exämple.thing",
            " com.example.thing",
            "com.example.thing\n",
            &long("com.example.", "a", 64, ""),
            &long("com.", "a", 64, ".a"),
            &long("com", ".a", 156, ".bbb"),
        ],
    );
}

/// W-140, W-141
#[test]
fn did() {
    table(
        Format::Did,
        &[
            "did:plc:ewvi7nxzyoun6zhxrhs64oiz",
            "did:web:example.com%3A8080",
            "did:nobodyhasthismethod:x",
            "did:a:A-Z_0.9",
            "did:a:::b",
            &long("did:plc:", "a", 2040, ""),
        ],
        &[
            "",
            "did",
            "did:",
            "did:plc",
            "did:plc:",
            "did::x",
            "DID:plc:x",
            "did:PLC:x",
            "did:p1c:x",
            "did:plc:x:",
            "did:plc:x%",
            "did:plc:x/y",
            "did:plc:x#y",
            "did:plc:x?y",
            "did:plc:ä",
            "did:plc:x ",
            &long("did:plc:", "a", 2041, ""),
        ],
    );
}

/// W-140
#[test]
fn at_identifier() {
    table(
        Format::AtIdentifier,
        &["alice.test", "did:plc:alice", "did.test"],
        &[
            "",
            "alice",
            "did:",
            "did:plc",
            "@alice.test",
            "at://alice.test",
        ],
    );
}

/// W-140, W-143
#[test]
fn at_uri() {
    table(
        Format::AtUri,
        &[
            "at://alice.test",
            "at://did:web:alice.test",
            "at://alice.test/com.example.thing",
            "at://did:plc:alice/com.example.thing/3jzfcijpj2z2a",
            "at://did:plc:alice/com.example.thing/~a:b_c-d.",
        ],
        &[
            "",
            "at:",
            "at://",
            "AT://alice.test",
            "at:alice.test",
            "https://alice.test",
            "at://alice",
            "at:///com.example.thing",
            "at://alice.test/",
            "at://alice.test//",
            "at://alice.test/thing",
            "at://alice.test/com.example.thing/",
            "at://alice.test/com.example.thing/..",
            "at://alice.test/com.example.thing/a/b",
            "at://alice.test/com.example.thing/a%20b",
            "at://alice.test#/thing",
            "at://alice.test/com.example.thing?a=b",
            "at://alice.test/com.example.thing/a#b",
            "at://alice.test ",
            &long("at://alice.test/com.example.thing/", "a", 513, ""),
            &long("at://did:plc:", "a", 8192, ""),
        ],
    );
}

/// W-140, W-144
#[test]
fn cid() {
    table(
        Format::Cid,
        &[
            "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a",
            "zdpuAmoZixxJjvosviGeYcqduzDhSwGV2bL6ZTTXo1hbEJHfq",
            "f01711220",
            "F01711220ABCDEF",
            "mAXESIGPCqS",
            "uAXESIGPC_-",
        ],
        &[
            "",
            "b",
            "bafyrei",
            "QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWKPbdG",
            "Bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a",
            "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz21",
            "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a ",
            "zdpuAmoZixxJjvosviGeYcqduzDhSwGV2bL6ZTTXo1hbEJHf0",
            "f0171122g",
            "x01711220",
            "{\"$link\":\"bafyrei\"}",
            &long("b", "a", 256, ""),
        ],
    );
}

/// W-142
#[test]
fn datetime() {
    table(
        Format::Datetime,
        &[
            "2025-01-31T23:59:59Z",
            "2025-01-31T23:59:59.0Z",
            "2025-01-31T00:00:00.123456789+23:59",
            "2025-01-31T00:00:00-05:30",
            "2025-01-31T00:00:00+00:00",
            "2024-02-29T00:00:00Z",
            "2000-02-29T00:00:00Z",
            "0000-02-29T00:00:00Z",
            "0000-01-01T01:00:00+01:00",
            "0000-01-01T00:00:00-01:00",
            "9999-12-31T23:59:59Z",
            &long("2025-01-31T23:59:59.", "1", 43, "Z"),
        ],
        &[
            "",
            "2025-01-31",
            "2025-01-31T23:59Z",
            "2025-01-31T23:59:59",
            "2025-01-31 23:59:59Z",
            "2025-01-31t23:59:59Z",
            "2025-01-31T23:59:59z",
            "2025-01-31T23:59:59.Z",
            "2025-01-31T23:59:59,5Z",
            "2025-01-31T23:59:59.5",
            "2025-01-31T23:59:59-00:00",
            "2025-01-31T23:59:59+24:00",
            "2025-01-31T23:59:59+00:60",
            "2025-01-31T23:59:59+0100",
            "2025-01-31T23:59:59+01",
            "2025-01-31T23:59:59ZZ",
            "2025-00-31T23:59:59Z",
            "2025-13-31T23:59:59Z",
            "2025-01-00T23:59:59Z",
            "2025-01-32T23:59:59Z",
            "2025-04-31T23:59:59Z",
            "2025-02-29T23:59:59Z",
            "1900-02-29T23:59:59Z",
            "2025-01-31T24:00:00Z",
            "2025-01-31T23:60:00Z",
            "2025-01-31T23:59:60Z",
            "0000-01-01T00:59:59+01:00",
            "-001-01-31T23:59:59Z",
            "+2025-01-31T23:59:59Z",
            "20a5-01-31T23:59:59Z",
            "２025-01-31T23:59:59Z",
            &long("2025-01-31T23:59:59.", "1", 44, "Z"),
        ],
    );
}

/// W-140
#[test]
fn tid() {
    table(
        Format::Tid,
        &[
            "3jzfcijpj2z2a",
            "2222222222222",
            "jzzzzzzzzzzzz",
            "7777777777777",
        ],
        &[
            "",
            "3jzfcijpj2z2",
            "3jzfcijpj2z2aa",
            "kzzzzzzzzzzzz",
            "3jzfcijpj2z21",
            "3JZFCIJPJ2Z2A",
            "3jzf-cij-pj2z",
            "3jzfcijpj2zä",
        ],
    );
}

/// W-140
#[test]
fn record_key() {
    table(
        Format::RecordKey,
        &[
            "self",
            "3jzfcijpj2z2a",
            "a",
            "...",
            "~",
            "com.example.thing",
            "A:b-C_d",
            &"a".repeat(512),
        ],
        &[
            "",
            ".",
            "..",
            "a b",
            "a/b",
            "a#b",
            "a%20",
            "a+b",
            "@a",
            "ä",
            &"a".repeat(513),
        ],
    );
}

/// W-143
#[test]
fn language() {
    table(
        Format::Language,
        &[
            "de",
            "gsw",
            "de-CH",
            "zh-cmn-Hans-CN",
            "zh-min-nan",
            "sr-Latn-RS",
            "es-419",
            "de-1996",
            "ca-valencia-nedis",
            "sl-IT-nedis-rozaj",
            "en-u-ca-gregory-t-de-ch",
            "en-a-bbb-x-a-ccc",
            "x-whatever-1",
            "X-Y",
            "i-klingon",
            "en-GB-oed",
            "sgn-be-fr",
        ],
        &[
            "",
            "-",
            "d",
            "DE",
            "De-CH",
            "german",
            "deutsch-DE",
            "de-",
            "-de",
            "de--CH",
            "de_CH",
            "de-CH-CH",
            "de-CH-Latn",
            "de-419-DE",
            "de-abcdefghi",
            "de-x",
            "x",
            "de-u",
            "de-u-x-a",
            "de-1996-1996",
            "sl-nedis-rozaj-NEDIS",
            "en-a-bbb-a-ccc",
            "en-a-bbb-A-ccc",
            "i-nobody",
            "12",
            "dé",
            "de ",
            &long("x", "-abcdefgh", 15, ""),
        ],
    );
}

/// W-143
#[test]
fn uri() {
    table(
        Format::Uri,
        &[
            "https://example.com/a?b=c#d",
            "HTTPS://example.com",
            "mailto:alice@example.com",
            "at://alice.test",
            "did:plc:alice",
            "git+ssh://example.com",
            "a:b",
            "https://example.com/größe",
            &long("https:", "a", 8186, ""),
        ],
        &[
            "",
            "https",
            "https:",
            ":a",
            "//example.com",
            "7a:b",
            "+a:b",
            "a_b:c",
            "ä:b",
            "a b:c",
            " https://example.com",
            "https://example.com ",
            "https://example.com/a b",
            "https://example.com/a\nb",
            "https://example.com/a\u{a0}b",
            "https://example.com/a\u{7f}b",
            "https://example.com/ä\0b",
            &long("https:", "a", 8187, ""),
        ],
    );
}

#[test]
fn says_what_to_write() {
    let rows = [
        (
            Format::Datetime,
            "2025-02-29T00:00:00Z",
            "is not a valid datetime: write a day that its month has",
        ),
        (
            Format::Did,
            "did:plc:",
            "is not a valid did: write an identifier after the method",
        ),
        (
            Format::AtUri,
            "at://alice.test/",
            "is not a valid at-uri: write an NSID after the first slash, or no slash",
        ),
        (
            Format::Nsid,
            "com.example",
            "is not a valid nsid: write at least three segments, as in `com.example.getThing`",
        ),
    ];
    for (format, text, message) in rows {
        assert_eq!(
            check(format, text).map_err(|error| error.to_string()),
            Err(message.to_owned())
        );
    }
}
