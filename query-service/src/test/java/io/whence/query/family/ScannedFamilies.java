package io.whence.query.family;

import io.whence.query.search.fold.SearchFold;
import io.whence.query.search.fold.SearchFolds;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The families and search folds of the service, found as the service finds them, for tests that start no service. */
public final class ScannedFamilies {

    private static final AnnotationConfigApplicationContext CONTEXT = scan();

    private ScannedFamilies() {}

    private static AnnotationConfigApplicationContext scan() {
        var context = new AnnotationConfigApplicationContext();
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(EventFamily.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(SearchFold.class));
        scanner.scan("io.whence.query");
        context.registerBean(EventFamilies.class);
        context.registerBean(SearchFolds.class);
        context.refresh();
        return context;
    }

    public static EventFamilies families() {
        return CONTEXT.getBean(EventFamilies.class);
    }

    public static SearchFolds searchFolds() {
        return CONTEXT.getBean(SearchFolds.class);
    }

    static List<EventFamily<?>> all() {
        return CONTEXT.<EventFamily<?>>getBeanProvider(ResolvableType.forClass(EventFamily.class)).stream()
                .toList();
    }
}
