package org.hundredfold.spark;

/** Why a worker cannot do its part, in words that go on after "could not do their part:" without a full stop. */
final class WorkerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WorkerException(String words) {
        super(words);
    }
}
