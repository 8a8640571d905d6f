package dcant.engine;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;

/** Refuses a document by its shape, before validation: some rules of validation take cubic time on hostile documents. */
final class DocumentLimits {

    private static final String SPLIT = "Ask for less, or split it into several requests.";

    private final LimitProperties limits;

    DocumentLimits(LimitProperties limits) {
        this.limits = limits;
    }

    /** @throws TooComplex when the document is */
    void check(Document document) {
        var operations = document.getDefinitionsOfType(OperationDefinition.class);
        TooComplex.check("Operations in a document", limits.operations(), operations.size(), SPLIT);
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class);
        TooComplex.check("Fragments in a document", limits.fragments(), fragments.size(), SPLIT);
        TooComplex.check("Directives in a document", limits.directives(), directives(document), SPLIT);
        checkShape(document);
        operations.stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION)
                .forEach(mutation -> TooComplex.check(
                        "Mutations in an operation",
                        limits.mutations(),
                        mutation.getSelectionSet().getSelections().size(),
                        SPLIT));
    }

    private void checkShape(Document document) {
        var shape = new DocumentShape(document);
        var total = DocumentShape.Size.NOTHING;
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            total = total.beside(shape.of(operation));
        }
        TooComplex.check("Depth of nested fields", limits.depth(), total.depth(), "Start nearer to what you need.");
        TooComplex.check("Fields, fragments unfolded", limits.fields(), total.fields(), SPLIT);
        TooComplex.check("Aliases, fragments unfolded", limits.aliases(), total.aliases(), SPLIT);
    }

    private static long directives(Node<?> node) {
        return node instanceof Directive
                ? 1
                : node.getChildren().stream()
                        .mapToLong(DocumentLimits::directives)
                        .sum();
    }
}
