package io.whence.query.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.asof.MementoResponder;
import io.whence.query.tasks.flow.ListTimeCalculator;
import io.whence.query.tasks.flow.TaskTimesView;
import io.whence.query.tasks.view.TaskView;
import io.whence.query.tasks.view.TaskViewAssembler;
import io.whence.query.visibility.PostVisibility;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{task}")
@Tag(name = "Tasks")
final class TaskQueryController {

    private final TaskViewAssembler pages;
    private final AsOfTasks past;
    private final PostVisibility posts;
    private final MementoResponder mementos;
    private final ListTimeCalculator times;

    TaskQueryController(
            TaskViewAssembler pages,
            AsOfTasks past,
            PostVisibility posts,
            MementoResponder mementos,
            ListTimeCalculator times) {
        this.pages = pages;
        this.past = past;
        this.posts = posts;
        this.mementos = mementos;
        this.times = times;
    }

    @GetMapping
    @Operation(
            summary = "A task with its checklists, links and comments",
            description =
                    "As of an instant, a position or a Whence-Position in `asOf`, or of `Accept-Datetime` (RFC 7089).")
    ResponseEntity<TaskView> task(
            Caller caller,
            HttpServletRequest http,
            @PathVariable String task,
            @RequestParam(required = false) @Nullable String asOf) {
        return mementos.answer(
                http,
                asOf,
                () -> posts.see(caller, task).rootId(),
                () -> pages.task(caller, task).answer(),
                position -> past.tasks(caller, position).task(caller, task).view());
    }

    @GetMapping("/times")
    @Operation(
            summary = "How long a task was in each list",
            description = "Without the time it was archived or deleted. Where it still is, time is counted until now.")
    TaskTimesView times(Caller caller, @PathVariable String task) {
        return times.of(caller, task);
    }
}
