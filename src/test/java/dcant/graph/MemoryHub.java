package dcant.graph;

import dcant.HubApplication;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** The hub with the database's answers in memory, for the benchmark: the same documents through the same stack. */
public final class MemoryHub {

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {HubApplication.class, Remembering.class}, arguments);
    }

    static class Remembering {

        @Bean
        static BeanPostProcessor remembering() {
            return new BeanPostProcessor() {
                @Override
                @SuppressWarnings("unchecked")
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("door")
                            ? ((CompletableFuture<Door>) bean).thenApply(RememberingDoor::new)
                            : bean;
                }
            };
        }
    }
}
