package io.whence.query.readmodel.web;

import io.whence.platform.web.budget.BudgetSettings;
import io.whence.platform.web.budget.RequestBudget;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** The configuration that keeps heavy reads apart from all other requests. */
@Configuration(proxyBeanMethods = false)
class HeavyReadConfiguration {

    /** Of the heap, which every thread may have in use at once beside all else. */
    private static final int SHARE = 8;

    private static final long BYTES_MAX = 256L << 20;

    @Bean
    WebMvcRegistrations heavyReads(RequestBudget budget, BudgetSettings settings) {
        long bytes = Math.min(BYTES_MAX, Runtime.getRuntime().maxMemory() / SHARE);
        int threads = settings.heavyThreads() > 0
                ? settings.heavyThreads()
                : Runtime.getRuntime().availableProcessors();
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new HeavyReadAdapter(budget, threads, settings.heavyWithin(), bytes);
            }
        };
    }
}
