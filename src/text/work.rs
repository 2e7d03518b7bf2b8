//! Counts the reading that is done, in tests: a text of twice the length must not take more than twice of it.
//!
//! What is counted is bytes and tokens, where they are looked at one after another. It costs nothing but in tests.

#[cfg(test)]
thread_local! {
    static WORK: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts `amount` bytes or tokens as read.
#[inline(always)]
pub(crate) fn count(amount: usize) {
    #[cfg(test)]
    WORK.with(|work| work.set(work.get() + amount as u64));
    let _ = amount;
}

/// What has been read in this thread while `run` ran.
#[cfg(test)]
pub(crate) fn of(run: impl FnOnce()) -> u64 {
    let before = WORK.with(std::cell::Cell::get);
    run();
    WORK.with(std::cell::Cell::get) - before
}
