package dcant.source;

/** A fact that says how sure it is and where it was read. */
public interface Sourced extends Cited {

    @Override
    Reliability reliability();
}
