package io.whence.query.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{task}")
@Tag(name = "Tasks")
final class TaskController {

    private final TaskPages pages;
    private final Times times;

    TaskController(TaskPages pages, Times times) {
        this.pages = pages;
        this.times = times;
    }

    @GetMapping
    @Operation(summary = "A task with its checklists, links and comments")
    ResponseEntity<TaskView> task(Caller caller, @PathVariable String task) {
        return pages.task(caller, task).answer();
    }

    @GetMapping("/times")
    @Operation(
            summary = "How long a task was in each list",
            description = "Without the time it was archived or deleted. Where it still is, time is counted until now.")
    TimesView times(Caller caller, @PathVariable String task) {
        return times.of(caller, task);
    }
}
