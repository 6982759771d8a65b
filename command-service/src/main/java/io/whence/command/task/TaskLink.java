package io.whence.command.task;

import io.whence.api.id.SubjectId;
import io.whence.api.task.TaskRelation;

/** A link of a task: what it points at, and as what. */
record TaskLink(SubjectId to, TaskRelation relation) {}
