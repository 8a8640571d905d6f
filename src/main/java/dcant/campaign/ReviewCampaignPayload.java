package dcant.campaign;

import dcant.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a campaign, or what is wrong with what was asked. */
public record ReviewCampaignPayload(@Nullable ReviewCampaign reviewCampaign, List<UserError> userErrors) {}
