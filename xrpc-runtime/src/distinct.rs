//! Whether names are distinct, in few steps: the compiler answers it by interpreting.

/// Whether no two of these names are the same.
///
/// With each pair compared, a list of 200 routes would cost more than the types of its endpoints.
pub(crate) const fn are_distinct<const N: usize>(names: [&str; N]) -> bool {
    // A chain of indices per bucket: the newest, and from each the one before it. `N` stands for the end.
    let mut newest = [N; BUCKETS];
    let mut before = [N; N];
    let mut index = 0;
    while index < N {
        let name = names[index].as_bytes();
        let bucket = bucket(name);
        let mut other = newest[bucket];
        while other < N {
            if are_same(name, names[other].as_bytes()) {
                return false;
            }
            other = before[other];
        }
        before[index] = newest[bucket];
        newest[bucket] = index;
        index += 1;
    }
    true
}

const BUCKETS: usize = 256;

/// Names that differ do so mostly in their length or at their end.
const fn bucket(name: &[u8]) -> usize {
    let end = match name {
        [.., a, b, c] => *a as usize * 7 + *b as usize * 31 + *c as usize * 101,
        _ => 0,
    };
    (end + name.len()) % BUCKETS
}

/// `==` is no `const fn`.
const fn are_same(a: &[u8], b: &[u8]) -> bool {
    let mut rest = a.len();
    if rest != b.len() {
        return false;
    }
    while rest > 0 {
        rest -= 1;
        if a[rest] != b[rest] {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::are_distinct;

    #[test]
    fn names_that_differ_anywhere_are_distinct() {
        assert!(are_distinct([]));
        assert!(are_distinct(["", "a", "b", "aa", "ab", "ba"]));
        assert!(are_distinct([
            "com.example.a.get",
            "com.example.b.get",
            "com.example.c.get"
        ]));
        assert!(are_distinct(["com.example.getA", "com.example.getB"]));
    }

    #[test]
    fn a_name_is_found_again_wherever_it_stands() {
        let names: [String; 300] = std::array::from_fn(|index| format!("com.example.get{index}"));
        let all: [&str; 300] = std::array::from_fn(|index| names[index].as_str());
        assert!(are_distinct(all));
        for (first, second) in [(0, 1), (0, 299), (150, 151), (298, 299)] {
            let mut twice = all;
            twice[second] = twice[first];
            assert!(!are_distinct(twice), "{first} and {second}");
        }
    }
}
