package dcant;

import java.lang.reflect.Constructor;
import java.util.Comparator;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * One thing of each kind that can be written, while a test looks: the database only knows what something has. Each feature
 * writes its own, in a class {@link Part} of its tests.
 */
public final class EverythingWritten implements AutoCloseable {

    private final TestProgramme programme;

    EverythingWritten(HttpHub hub, Driver driver) {
        this.programme = new TestProgramme(driver);
        var parts = new ClassPathScanningCandidateComponentProvider(false);
        parts.addIncludeFilter(new AssignableTypeFilter(Part.class));
        parts.findCandidateComponents("dcant").stream()
                .map(found -> part(String.valueOf(found.getBeanClassName())))
                .sorted(Comparator.comparing(part -> part.getClass().getName()))
                .forEach(part -> part.write(hub, driver, programme));
    }

    private static Part part(String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Part) constructor.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        programme.close();
    }

    /** What one feature writes, in a programme that is forgotten afterwards. */
    public interface Part {
        void write(HttpHub hub, Driver driver, TestProgramme programme);
    }
}
