package dcant.bench;

import dcant.buildingblock.BuildingBlock;
import dcant.buildingblock.Dependency;
import dcant.buildingblock.Domain;
import dcant.graph.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Building blocks that nobody made, with words that a search can find, each on top of earlier ones. */
final class InventedBlocks {

    private static final List<String> WHATS = List.of(
            "Gestion",
            "Portail",
            "Suivi",
            "Annuaire",
            "Registre",
            "Carte",
            "Agenda",
            "Guichet",
            "Coffre",
            "Observatoire");
    private static final List<String> OF_WHAT = List.of(
            "de la cantine",
            "des archives",
            "du courrier",
            "des délibérations",
            "du cadastre",
            "des subventions",
            "de l'état civil",
            "des marchés publics",
            "du stationnement",
            "des associations",
            "de l'urbanisme",
            "des bibliothèques",
            "de la voirie",
            "des paiements",
            "des signatures",
            "de l'eau",
            "des transports",
            "de l'accueil",
            "des écoles",
            "des élections");
    private static final List<String> LICENCES =
            List.of("AGPL-3.0-only", "MIT", "EUPL-1.2", "Apache-2.0", "Propriétaire");
    private static final List<String> EVERYONE = List.of("COMMUNE", "EPCI", "DEPARTMENT", "REGION");
    private static final int MOST_BASES = 3;

    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<Map<String, Object>> dependencies = new ArrayList<>();

    InventedBlocks(int count, Random random) {
        for (int i = 0; i < count; i++) {
            rows.add(row(i, random));
            var bases = i == 0 ? 0 : random.nextInt(MOST_BASES);
            for (int j = 0; j < bases; j++) {
                addDependency(i, random);
            }
        }
    }

    private static Map<String, Object> row(int number, Random random) {
        var name = "%s %s %d".formatted(one(WHATS, random), one(OF_WHAT, random), number);
        var summary = "Inventé pour mesurer : %s, avec %s.".formatted(name, one(OF_WHAT, random));
        var row = new HashMap<String, Object>();
        row.put("slug", "bench-%04d".formatted(number));
        row.put("name", name);
        row.put("summary", summary);
        row.put("aliases", List.of());
        row.put("kind", one(List.of(BuildingBlock.Kind.values()), random).name());
        row.put("domain", one(List.of(Domain.values()), random).name());
        row.put("level", "TERRITORIAL");
        row.put("lifecycle", "ACTIVE");
        row.put("licence", one(LICENCES, random));
        row.put("audience", EVERYONE);
        row.put("reliability", "ILLUSTRATIVE");
        row.put("sourceKeys", List.of());
        row.put("foldedName", SearchText.fold(name));
        row.put("foldedAliases", List.of());
        row.put("foldedSummary", SearchText.fold(summary));
        return row;
    }

    private void addDependency(int number, Random random) {
        var base = "bench-%04d".formatted(random.nextInt(number));
        var nature =
                one(List.of(Dependency.Nature.USES, Dependency.Nature.CONFORMS_TO, Dependency.Nature.EXTENDS), random);
        dependencies.add(Map.of("slug", "bench-%04d".formatted(number), "base", base, "nature", nature.name()));
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    List<Map<String, Object>> rows() {
        return rows;
    }

    List<Map<String, Object>> dependencies() {
        return dependencies.stream().distinct().toList();
    }

    List<String> slugs() {
        return rows.stream().map(row -> (String) row.get("slug")).toList();
    }
}
