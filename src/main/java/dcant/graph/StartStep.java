package dcant.graph;

import org.springframework.context.SmartLifecycle;

/** What is done to the graph at each start before anybody is answered. Steps run one after the other, by phase. */
public abstract class StartStep implements SmartLifecycle {

    private final int phase;
    private volatile boolean isDone;

    protected StartStep(int phase) {
        this.phase = phase;
    }

    protected abstract void run();

    @Override
    public final void start() {
        run();
        isDone = true;
    }

    @Override
    public final void stop() {
        isDone = false;
    }

    @Override
    public final boolean isRunning() {
        return isDone;
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
