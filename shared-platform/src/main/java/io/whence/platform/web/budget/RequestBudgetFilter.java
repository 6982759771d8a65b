package io.whence.platform.web.budget;

import io.whence.platform.web.BearerTokenFilter;
import io.whence.platform.web.RequestProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A filter that spends from the budget of whoever sent a request, and turns it away when that is used up. */
final class RequestBudgetFilter extends OncePerRequestFilter {

    private final RequestBudget budget;
    private final HandlerExceptionResolver problems;

    RequestBudgetFilter(RequestBudget budget, HandlerExceptionResolver problems) {
        this.budget = budget;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = admit(request, response)) {
            chain.doFilter(request, response);
        } catch (NoBudgetException e) {
            // Outside the dispatcher nobody else turns it into an answer.
            problems.resolveException(request, response, null, e.problem);
        }
    }

    private @Nullable ConcurrencyPlace admit(HttpServletRequest request, HttpServletResponse response) {
        try {
            var caller = BearerTokenFilter.caller(request);
            budget.spend(caller == null ? null : caller.memberId(), request.getRemoteAddr(), response);
            return caller == null ? null : budget.place(caller.memberId());
        } catch (RequestProblemException e) {
            throw new NoBudgetException(e);
        }
    }

    /** Apart from what the rest of the chain throws. */
    private static final class NoBudgetException extends RuntimeException {

        private final transient RequestProblemException problem;

        NoBudgetException(RequestProblemException problem) {
            super(problem.getMessage(), problem, false, false);
            this.problem = problem;
        }
    }
}
