//! Texts of each format. The build script reads them too: documents have defaults.

use xrpc_lexicon::Format;

/// A format, and texts that have it. All are ASCII, so that they have as many graphemes as bytes.
pub type Texts = (Format, &'static [&'static str]);

/// Every format.
pub const FORMATS: [Texts; 11] = [
    (
        Format::AtIdentifier,
        &[
            "did:plc:abc",
            "alice.test",
            "did:web:a.b%3A80",
            "XN--ab.Test",
        ],
    ),
    (
        Format::AtUri,
        &[
            "at://did:plc:abc/com.example.note/self",
            "at://alice.test",
            "at://alice.test/com.example.note",
        ],
    ),
    (
        Format::Cid,
        &[
            "bafkreiccldh766hwcnuxnf2wh6jgzepf2nlu2lvcllt63eww5p6chi4ity",
            "bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a",
        ],
    ),
    (
        Format::Datetime,
        &[
            "1985-04-12T23:20:50.123Z",
            "2024-02-29T00:00:00+01:00",
            "0001-01-01T00:00:00.000000001Z",
        ],
    ),
    (
        Format::Did,
        &["did:plc:abc", "did:web:a.b%3A80", "did:m:v:.-_"],
    ),
    (
        Format::Handle,
        &["alice.test", "a-b.c--d.xn--p1ai", "7.seven"],
    ),
    (
        Format::Language,
        &["en", "pt-BR", "de-DE-1996", "i-default"],
    ),
    (
        Format::Nsid,
        &["com.example.note", "a-b.c--d.e", "COM.Example.getThing"],
    ),
    (
        Format::RecordKey,
        &["self", "3jzfcijpj2z2a", "a:b_c~d.e-f", "1"],
    ),
    (
        Format::Tid,
        &["3jzfcijpj2z2a", "2222222222222", "7777777777777"],
    ),
    (
        Format::Uri,
        &[
            "https://example.com/a?b#c",
            "dns:example.com",
            "did:plc:abc",
        ],
    ),
];
