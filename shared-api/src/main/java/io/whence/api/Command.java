package io.whence.api;

/** Anything that can be asked for. Each family has a sealed interface of its own. */
public interface Command {

    /** The id of the aggregate that decides it. */
    String aggregateId();
}
