//! Which endpoint a request is for (W-010 … W-032).

use crate::request::{Request, get, post, send};

const GET_PARAMS: &str = "/xrpc/com.example.wire.getParams";
const TOUCH: &str = "/xrpc/com.example.wire.touch";

#[test]
fn w_010_a_method_is_one_segment_below_xrpc_at_the_root() {
    for answer in get(format!("{GET_PARAMS}?str=ab")).send_both() {
        answer.accepts();
    }
    for target in [
        format!("/foo{GET_PARAMS}?str=ab"),
        format!("/xrpc{GET_PARAMS}?str=ab").replacen("/xrpc", "/rpc", 1),
    ] {
        assert_eq!(get(target).send().status, 404);
    }
}

#[test]
fn w_011_a_query_is_a_get_and_a_procedure_is_a_post() {
    for answer in get(format!("{GET_PARAMS}?str=ab")).send_both() {
        assert_eq!(answer.status, 200);
    }
    for answer in post(TOUCH).send_both() {
        assert_eq!(answer.status, 200);
    }
}

#[test]
fn w_012_another_path_is_404() {
    for target in [
        "/",
        "/xrpc",
        "/other",
        "/XRPC/com.example.wire.touch",
        "//xrpc/com.example.wire.touch",
    ] {
        for answer in get(target).send_both() {
            assert_eq!(answer.status, 404, "{target}");
        }
    }
}

#[test]
fn w_013_a_path_that_is_no_nsid_is_400() {
    let rows = [
        "/xrpc/",
        "/xrpc//",
        "/xrpc/com.example",
        "/xrpc/com",
        "/xrpc/..",
        "/xrpc/com.example..touch",
        "/xrpc/.com.example.touch",
        "/xrpc/com.example.touch.",
        "/xrpc/com.example.wire!touch",
        "/xrpc/com.example.wire.touch/more",
        "/xrpc//com.example.wire.touch",
        "/xrpc/com.example.wire.touch//",
        "/xrpc/com.example.wire.to%20uch",
        "/xrpc/com.example.wire.tou_ch",
        "/xrpc/com.example.wire.1touch",
        "/xrpc/com.exa\u{0}mple",
    ];
    for target in rows.into_iter().filter(|target| !target.contains('\u{0}')) {
        get(target).send().refuses(400, "InvalidRequest");
    }
}

#[test]
fn w_014_escapes_in_the_name_are_not_decoded() {
    for target in [
        "/xrpc/com%2Eexample.wire.touch",
        "/xrpc/com.example.wire.t%6Fuch",
    ] {
        for answer in post(target).send_both() {
            answer.refuses(400, "InvalidRequest");
        }
    }
}

#[test]
fn w_015_the_whole_syntax_of_names_holds() {
    let long = |length: usize| "a".repeat(length);
    let rows = [
        (format!("com.example.{}", long(63)), 501),
        (format!("com.example.{}", long(64)), 400),
        (format!("com.{}.touch", long(63)), 501),
        (format!("com.{}.touch", long(64)), 400),
        ("com.ex--ample.touch".to_owned(), 501),
        ("com.-example.touch".to_owned(), 400),
        ("com.example-.touch".to_owned(), 400),
        ("1com.example.touch".to_owned(), 400),
        ("com.1example.touch".to_owned(), 501),
        ("com.example.to-uch".to_owned(), 400),
        // The vectors of the protocol allow an authority that is longer than a domain name.
        (
            format!("{}com.touchabc", format!("{}.", long(60)).repeat(5)),
            501,
        ),
        (
            format!("{}com.touchabcd", format!("{}.", long(60)).repeat(5)),
            400,
        ),
    ];
    for (name, status) in rows {
        assert_eq!(get(format!("/xrpc/{name}")).send().status, status, "{name}");
    }
}

#[test]
fn w_016_the_authority_has_no_case_and_the_name_has() {
    for answer in post("/xrpc/COM.Example.wIRe.touch").send_both() {
        assert_eq!(answer.status, 200);
    }
    for answer in post("/xrpc/com.example.wire.Touch").send_both() {
        answer.refuses(501, "MethodNotImplemented");
    }
}

#[test]
fn w_017_one_slash_at_the_end_is_forgiven() {
    assert_eq!(post(format!("{TOUCH}/")).send().status, 200);
    assert_eq!(get(format!("{GET_PARAMS}/?str=ab")).send().status, 200);
    post(format!("{TOUCH}//"))
        .send()
        .refuses(400, "InvalidRequest");
}

#[test]
fn w_018_an_unknown_method_is_501() {
    for verb in ["GET", "POST", "PUT", "DELETE"] {
        for answer in Request::new(verb, "/xrpc/com.example.wire.unheardOf").send_both() {
            answer.refuses(501, "MethodNotImplemented");
        }
    }
}

#[test]
fn w_019_a_method_with_a_document_and_without_an_endpoint_is_501() {
    post("/xrpc/com.atproto.server.createSession")
        .json("{}")
        .send()
        .refuses(501, "MethodNotImplemented");
}

#[test]
fn w_021_the_wrong_verb_is_405_and_says_the_right_one() {
    let rows = [
        ("POST", GET_PARAMS, "GET, HEAD"),
        ("PUT", GET_PARAMS, "GET, HEAD"),
        ("DELETE", GET_PARAMS, "GET, HEAD"),
        ("OPTIONS", GET_PARAMS, "GET, HEAD"),
        ("GET", TOUCH, "POST"),
        ("PATCH", TOUCH, "POST"),
    ];
    for (verb, target, allowed) in rows {
        for answer in Request::new(verb, target).send_both() {
            answer.refuses(405, "InvalidRequest");
            assert_eq!(answer.header("allow"), Some(allowed), "{verb} {target}");
        }
    }
}

#[test]
fn w_023_head_is_get_without_the_body() {
    for target in [
        format!("{GET_PARAMS}?str=ab"),
        GET_PARAMS.to_owned(),
        "/xrpc/_health".to_owned(),
    ] {
        for (whole, head) in get(&target)
            .send_both()
            .iter()
            .zip(Request::new("HEAD", &target).send_both())
        {
            assert_eq!(head.status, whole.status, "{target}");
            assert_eq!(head.body, b"", "{target}");
            assert_eq!(
                head.header("content-type"),
                whole.header("content-type"),
                "{target}"
            );
            assert_eq!(
                head.header("content-length"),
                Some(whole.body.len().to_string().as_str()),
                "{target}"
            );
        }
    }
    let answer = Request::new("HEAD", TOUCH).send();
    assert_eq!((answer.status, answer.body.len()), (405, 0));
}

#[test]
fn w_024_options_reaches_no_endpoint() {
    let answer = Request::new("OPTIONS", TOUCH).send();
    answer.refuses(405, "InvalidRequest");
}

#[test]
fn w_025_a_browser_may_ask_before_it_calls() {
    let ask = Request::new("OPTIONS", TOUCH)
        .header("origin", "https://example.org")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization,x-own");
    for answer in ask.send_both() {
        assert_eq!((answer.status, answer.body.len()), (204, 0));
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
        assert_eq!(
            answer.header("access-control-allow-headers"),
            Some("authorization,x-own")
        );
        assert_eq!(answer.header("access-control-max-age"), Some("86400"));
        let verbs = answer
            .header("access-control-allow-methods")
            .unwrap_or_default();
        assert!(
            ["GET", "HEAD", "POST"]
                .iter()
                .all(|verb| verbs.contains(verb)),
            "{verbs}"
        );
        let varies = answer
            .header("vary")
            .unwrap_or_default()
            .to_ascii_lowercase();
        assert!(
            varies.contains("access-control-request-headers"),
            "{varies}"
        );
    }
}

#[test]
fn w_026_a_browser_may_read_every_answer() {
    let rows = [
        (get(format!("{GET_PARAMS}?str=ab")), 200),
        (get(GET_PARAMS), 400),
        (get(TOUCH), 405),
        (get("/xrpc/com.example.wire.unheardOf"), 501),
        (get("/xrpc/com.example.wire.fail?how=inside"), 500),
        (
            get("/xrpc/com.example.wire.fail?how=with%20a%20header"),
            429,
        ),
        (get("/xrpc/_health"), 200),
        (get("/xrpc/no-nsid"), 400),
    ];
    for (request, status) in rows {
        for answer in request
            .clone()
            .header("origin", "https://example.org")
            .send_both()
        {
            assert_eq!(answer.status, status, "{request:?}");
            assert_eq!(
                answer.header("access-control-allow-origin"),
                Some("*"),
                "{request:?}"
            );
        }
    }
}

#[test]
fn w_027_the_server_says_that_it_is_well() {
    for answer in get("/xrpc/_health").send_both() {
        assert_eq!(answer.accepts()["status"], "ok");
    }
}

#[test]
fn w_028_its_health_is_asked_with_get_and_never_of_others() {
    for verb in ["POST", "PUT", "DELETE", "OPTIONS"] {
        Request::new(verb, "/xrpc/_health")
            .send()
            .refuses(405, "InvalidRequest");
    }
    let proxied = get("/xrpc/_health").header("atproto-proxy", "did:web:example.com#service");
    proxied.send().refuses(400, "InvalidRequest");
}

#[test]
fn w_032_an_upgrade_is_ignored() {
    let upgrade = |target: &str| {
        format!(
            "GET {target} HTTP/1.1\r\nhost: test\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\
             sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
    };
    send(upgrade(&format!("{GET_PARAMS}?str=ab")).as_bytes()).accepts();
    send(upgrade("/xrpc/com.example.wire.unheardOf").as_bytes())
        .refuses(501, "MethodNotImplemented");
}

#[test]
fn w_023_head_has_no_body_outside_either() {
    for answer in Request::new("HEAD", "/robots.txt").send_both() {
        assert_eq!((answer.status, answer.body.len()), (404, 0));
    }
}
