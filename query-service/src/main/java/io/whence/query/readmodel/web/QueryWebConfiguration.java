package io.whence.query.readmodel.web;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.whence.platform.web.ClientLogPosition;
import io.whence.platform.web.RequestFilterOrder;
import io.whence.platform.web.SharedWebConfiguration;
import io.whence.platform.web.budget.BudgetConfiguration;
import io.whence.platform.web.budget.RequestBudget;
import io.whence.query.readmodel.projection.ReadModels;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The web configuration that every read shares. */
@Configuration(proxyBeanMethods = false)
@Import({SharedWebConfiguration.class, BudgetConfiguration.class, HeavyReadConfiguration.class})
class QueryWebConfiguration {

    private static final String API = "/api/v1/*";
    private static final String READS = "io.whence.query.";

    @Bean
    CursorCodec cursors(CursorSigningKey key) {
        return new CursorCodec(key.secret());
    }

    @Bean
    StreamingResponses openAnswers(RequestBudget budget, @Value("${whence.open-answers:1000}") int most) {
        return new StreamingResponses(budget, most);
    }

    @Bean
    FilterRegistrationBean<ReadYourWrites> readYourWrites(
            ReadModels models, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var filter = new FilterRegistrationBean<>(new ReadYourWrites(models, problems));
        filter.addUrlPatterns(API);
        filter.setOrder(RequestFilterOrder.FRESHNESS);
        return filter;
    }

    /** Says in the API's description what every read can carry, and what it answers with. */
    @Bean
    OperationCustomizer readHeaders() {
        return (operation, handler) -> {
            if (handler.getBeanType().getName().startsWith(READS) && handler.hasMethodAnnotation(GetMapping.class)) {
                // Two handlers may share an operation: of what there is, and of what there was.
                if (operation.getParameters() == null
                        || operation.getParameters().stream()
                                .noneMatch(known -> ClientLogPosition.HEADER.equals(known.getName()))) {
                    operation.addParametersItem(new HeaderParameter()
                            .name(ClientLogPosition.HEADER)
                            .description(
                                    "What a write answered with, to read no less than that; 503 when it takes too long.")
                            .schema(new StringSchema()));
                }
                operation
                        .getResponses()
                        .values()
                        .forEach(response -> response.addHeaderObject(
                                StalenessHeader.HEADER,
                                new Header()
                                        .description(
                                                "There only when what was recorded in so many last seconds may be missing.")
                                        .schema(new IntegerSchema())));
            }
            return operation;
        };
    }

    @Bean
    FilterRegistrationBean<WeakEtagFilter> weakEtags() {
        var etags = new WeakEtagFilter();
        etags.setWriteWeakETag(true);
        var filter = new FilterRegistrationBean<>(etags);
        filter.addUrlPatterns(API);
        filter.setOrder(RequestFilterOrder.ETAG);
        return filter;
    }
}
