//! What the store keeps, and what it does when many come at once.

use std::{collections::BTreeSet, time::Duration};

use tempfile::TempDir;

use super::{NewAccount, NewSession, Rotation, Store, Taken};
use crate::domain::{
    clock::Time,
    identifier::Identifier,
    session::{GRACE_TIME, REFRESH_TIME},
};

const NOW: Time = Time(1_700_000_000_000_000);
const ALICE: &str = "did:web:alice.test";

struct Fixture {
    store: Store,
    folder: TempDir,
}

impl Fixture {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("test.sqlite"))
            .await
            .unwrap();
        Self { store, folder }
    }

    /// With Alice, whose first token is `a`.
    async fn with_alice() -> Self {
        let fixture = Self::new().await;
        let session = NewSession {
            sid: "family".to_owned(),
            jti: "a".to_owned(),
        };
        fixture
            .store
            .create_account(&new("alice"), &session, NOW)
            .await
            .unwrap()
            .unwrap();
        fixture
    }

    /// The successor of a token, or `None` if it does not count.
    async fn rotate(&self, presented: &str, new: &str, now: Time) -> Option<String> {
        match self.store.rotate(ALICE, presented, new, now).await.unwrap() {
            Rotation::Done { jti, sid, .. } => {
                assert_eq!(sid, "family");
                Some(jti)
            }
            Rotation::Revoked => None,
            Rotation::Takendown => panic!("nobody took the account down"),
        }
    }
}

fn new(name: &str) -> NewAccount {
    NewAccount {
        did: format!("did:web:{name}.test"),
        handle: format!("{name}.test"),
        email: format!("{name}@example.com"),
        password_phc: "hash".to_owned(),
    }
}

fn session(name: &str) -> NewSession {
    NewSession {
        sid: format!("sid-{name}"),
        jti: format!("jti-{name}"),
    }
}

/// S-101 … S-105
#[tokio::test]
async fn an_account_is_found_by_handle_address_and_did() {
    let fixture = Fixture::with_alice().await;
    for text in [
        "alice.test",
        "ALICE.test",
        "Alice@Example.com",
        ALICE,
        "did:web:ALICE.test",
    ] {
        let found = fixture.store.find(&Identifier::parse(text)).await.unwrap();
        assert_eq!(
            found.map(|account| account.did).as_deref(),
            Some(ALICE),
            "{text}"
        );
    }
    // T-47: nothing of these is a pattern.
    for text in [
        "alice%",
        "%",
        "al_ce.test",
        "' OR 1=1 --",
        "bob.test",
        "alice",
        "did:web:%",
    ] {
        assert!(
            fixture
                .store
                .find(&Identifier::parse(text))
                .await
                .unwrap()
                .is_none(),
            "{text}"
        );
    }
}

/// S-306
#[tokio::test]
async fn what_is_taken_is_said() {
    let fixture = Fixture::with_alice().await;
    let create = async |account: &NewAccount, name| {
        fixture
            .store
            .create_account(account, &session(name), NOW)
            .await
            .unwrap()
    };
    assert_eq!(create(&new("alice"), "1").await, Err(Taken::Handle));
    let same_address = NewAccount {
        email: "alice@example.com".to_owned(),
        ..new("bob")
    };
    assert_eq!(create(&same_address, "2").await, Err(Taken::Email));
    // The account that failed half-way left nothing behind.
    assert_eq!(create(&new("bob"), "3").await, Ok(()));
    fixture
        .store
        .set_takedown(ALICE, Some("ref"))
        .await
        .unwrap();
    assert_eq!(
        fixture.store.taken("alice.test", "x@y.z").await.unwrap(),
        Some(Taken::Handle)
    );
    assert_eq!(
        fixture
            .store
            .taken("x.test", "alice@example.com")
            .await
            .unwrap(),
        Some(Taken::Email)
    );
}

/// S-310
#[tokio::test(flavor = "multi_thread")]
async fn one_of_many_sign_ups_for_a_handle_succeeds() {
    let fixture = Fixture::new().await;
    let tasks: Vec<_> = (0..10)
        .map(|number| {
            let store = fixture.store.clone();
            let account = NewAccount {
                email: format!("a{number}@example.com"),
                ..new("alice")
            };
            tokio::spawn(async move {
                store
                    .create_account(&account, &session(&number.to_string()), NOW)
                    .await
                    .unwrap()
            })
        })
        .collect();
    let mut succeeded = 0;
    for task in tasks {
        succeeded += usize::from(task.await.unwrap().is_ok());
    }
    assert_eq!(succeeded, 1);
}

/// S-176, S-177, S-180
#[tokio::test]
async fn a_token_has_one_successor_while_it_lives() {
    let fixture = Fixture::with_alice().await;
    assert_eq!(fixture.rotate("a", "b", NOW).await.as_deref(), Some("b"));
    let within = NOW.after(Duration::from_mins(119));
    assert_eq!(fixture.rotate("a", "x", within).await.as_deref(), Some("b"));
    assert_eq!(fixture.rotate("b", "c", within).await.as_deref(), Some("c"));
    assert_eq!(fixture.rotate("a", "y", within).await.as_deref(), Some("b"));
    // S-177: using it again has not made its grace longer.
    assert_eq!(fixture.rotate("a", "z", NOW.after(GRACE_TIME)).await, None);
    assert_eq!(
        fixture
            .rotate("c", "d", NOW.after(GRACE_TIME))
            .await
            .as_deref(),
        Some("d")
    );
}

/// S-173, S-178
#[tokio::test]
async fn a_token_that_is_unknown_or_too_old_does_not_count() {
    let fixture = Fixture::with_alice().await;
    assert_eq!(fixture.rotate("unknown", "b", NOW).await, None);
    assert_eq!(
        fixture.rotate("a", "b", NOW.after(REFRESH_TIME)).await,
        None
    );
    let other = fixture
        .store
        .rotate("did:web:bob.test", "a", "b", NOW)
        .await
        .unwrap();
    assert!(matches!(other, Rotation::Revoked), "{other:?}");
}

/// S-179, T-34
#[tokio::test(flavor = "multi_thread")]
async fn fifty_refreshes_at_once_find_one_successor() {
    let fixture = Fixture::with_alice().await;
    let tasks: Vec<_> = (0..50)
        .map(|number| {
            let store = fixture.store.clone();
            tokio::spawn(async move {
                match store
                    .rotate(ALICE, "a", &format!("new-{number}"), NOW)
                    .await
                    .unwrap()
                {
                    Rotation::Done { jti, .. } => jti,
                    other => panic!("{other:?}"),
                }
            })
        })
        .collect();
    let mut successors = BTreeSet::new();
    for task in tasks {
        successors.insert(task.await.unwrap());
    }
    assert_eq!(successors.len(), 1);
}

/// S-184, S-201, T-33: the reference fails this.
#[tokio::test]
async fn a_session_that_was_closed_does_not_come_back() {
    let fixture = Fixture::with_alice().await;
    assert_eq!(fixture.rotate("a", "b", NOW).await.as_deref(), Some("b"));
    fixture.store.close_session(ALICE, "b").await.unwrap();
    for token in ["a", "b"] {
        assert_eq!(fixture.rotate(token, "x", NOW).await, None, "{token}");
    }
    assert!(
        !fixture
            .store
            .session_is_open("family", ALICE)
            .await
            .unwrap()
    );
    fixture.store.close_session(ALICE, "b").await.unwrap();
}

/// T-34
#[tokio::test(flavor = "multi_thread")]
async fn refreshes_and_a_logout_at_once_leave_nothing_alive() {
    let fixture = Fixture::with_alice().await;
    let refreshes: Vec<_> = (0..20)
        .map(|number| {
            let store = fixture.store.clone();
            tokio::spawn(async move {
                store
                    .rotate(ALICE, "a", &format!("new-{number}"), NOW)
                    .await
                    .unwrap()
            })
        })
        .collect();
    let store = fixture.store.clone();
    let logout = tokio::spawn(async move { store.close_session(ALICE, "a").await.unwrap() });
    logout.await.unwrap();
    let mut issued = vec!["a".to_owned()];
    for refresh in refreshes {
        if let Rotation::Done { jti, .. } = refresh.await.unwrap() {
            issued.push(jti);
        }
    }
    for token in issued {
        assert_eq!(fixture.rotate(&token, "late", NOW).await, None, "{token}");
    }
}

/// S-188, T-35
#[tokio::test(flavor = "multi_thread")]
async fn refreshes_and_a_takedown_at_once_leave_nothing_alive() {
    let fixture = Fixture::with_alice().await;
    for round in 0..100 {
        let first = session(&round.to_string());
        fixture
            .store
            .open_session(ALICE, &first, NOW)
            .await
            .unwrap();
        let refreshes: Vec<_> = (0..4)
            .map(|number| {
                let (store, first) = (fixture.store.clone(), first.jti.clone());
                let new = format!("{round}-{number}");
                tokio::spawn(async move { store.rotate(ALICE, &first, &new, NOW).await.unwrap() })
            })
            .collect();
        let store = fixture.store.clone();
        let takedown = tokio::spawn(async move {
            store.set_takedown(ALICE, Some("ref")).await.unwrap();
        });
        takedown.await.unwrap();
        for refresh in refreshes {
            refresh.await.unwrap();
        }
        // Before it is lifted: that would end what was left.
        assert!(
            !fixture
                .store
                .session_is_open(&first.sid, ALICE)
                .await
                .unwrap()
        );
        fixture.store.set_takedown(ALICE, None).await.unwrap();
    }
}

/// S-178: whoever logs in or refreshes leaves nothing behind that is over.
#[tokio::test]
async fn sessions_that_are_over_are_forgotten() {
    let fixture = Fixture::with_alice().await;
    let bob = NewSession {
        sid: "of bob".to_owned(),
        jti: "of bob".to_owned(),
    };
    fixture
        .store
        .create_account(&new("bob"), &bob, NOW)
        .await
        .unwrap()
        .unwrap();
    for (number, days) in [(1, 89), (2, 90)] {
        let now = NOW.after(Duration::from_hours(days * 24));
        let opened = session(&number.to_string());
        fixture
            .store
            .open_session(ALICE, &opened, now)
            .await
            .unwrap();
        let kept = async |sid, did| fixture.store.session_is_open(sid, did).await.unwrap();
        let alive = days < 90;
        assert_eq!(kept("family", ALICE).await, alive);
        assert_eq!(kept("of bob", "did:web:bob.test").await, alive);
        assert!(kept("sid-1", ALICE).await);
    }
}

/// S-205
#[tokio::test]
async fn another_session_is_not_touched() {
    let fixture = Fixture::with_alice().await;
    fixture
        .store
        .open_session(ALICE, &session("phone"), NOW)
        .await
        .unwrap();
    fixture.store.close_session(ALICE, "a").await.unwrap();
    assert!(
        fixture
            .store
            .session_is_open("sid-phone", ALICE)
            .await
            .unwrap()
    );
    assert!(
        !fixture
            .store
            .session_is_open("sid-phone", "did:web:bob.test")
            .await
            .unwrap()
    );
}

/// S-171, S-741, S-742
#[tokio::test]
async fn a_takedown_ends_every_session_for_good() {
    let fixture = Fixture::with_alice().await;
    fixture
        .store
        .set_takedown(ALICE, Some("ref"))
        .await
        .unwrap();
    let rotated = fixture.store.rotate(ALICE, "a", "b", NOW).await.unwrap();
    assert!(matches!(rotated, Rotation::Takendown), "{rotated:?}");
    fixture.store.set_takedown(ALICE, None).await.unwrap();
    assert_eq!(fixture.rotate("a", "b", NOW).await, None);
}

/// T-60
#[tokio::test]
async fn a_restart_loses_nothing() {
    let fixture = Fixture::with_alice().await;
    assert_eq!(fixture.rotate("a", "b", NOW).await.as_deref(), Some("b"));
    fixture.store.close().await;
    let store = Store::open(&fixture.folder.path().join("test.sqlite"))
        .await
        .unwrap();
    let again = Fixture {
        store,
        folder: fixture.folder,
    };
    assert_eq!(again.rotate("a", "x", NOW).await.as_deref(), Some("b"));
    assert_eq!(again.rotate("b", "c", NOW).await.as_deref(), Some("c"));
}

#[tokio::test]
async fn the_file_is_its_owners() {
    use std::os::unix::fs::PermissionsExt as _;

    let fixture = Fixture::with_alice().await;
    for name in ["test.sqlite", "test.sqlite-wal"] {
        let mode = std::fs::metadata(fixture.folder.path().join(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}
