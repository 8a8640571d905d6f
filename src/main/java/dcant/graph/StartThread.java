package dcant.graph;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Starts the graph on a thread of its own, while the rest of the hub starts too. */
final class StartThread {

    private StartThread() {}

    static <T> CompletableFuture<T> run(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().name("graph-start").start(task));
    }
}
