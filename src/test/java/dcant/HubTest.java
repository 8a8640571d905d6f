package dcant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A test of the whole hub: its own database with the real seed, its own port. All such tests share one hub, so they must
 * not change its data; the constructor takes what it needs, such as {@link HttpHub}. Who shares an allowance with other
 * tests has more than all of them can use.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestData.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "hub.data-dir=${" + TestData.PROPERTY + "}",
            "hub.bolt.port=0",
            "hub.warm-up=false",
            "hub.limits.per-minute.anonymous=1000",
            "hub.limits.per-minute.agent=1000000000",
            "hub.limits.per-minute.partner=2000000000"
        })
@Import({HttpHub.class, FaultyNode.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface HubTest {}
