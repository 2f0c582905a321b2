@critical @req:PRC-010 @database:feature
Feature: Orders go to qualified suppliers only

  Scenario: Nobody orders from a supplier that is not qualified
    Given the supplier "Fieldcare Trading" that nobody has qualified
    And the buyer's order to "Fieldcare Trading" for "Pump battery pack" for "Intensive care"
    Then the buyer is refused to confirm the order because "is not qualified as a supplier"

  Scenario: What has lapsed is renewed before the next order
    Given the supplier "Marrow & Sons" qualified until "yesterday"
    And the buyer's order to "Marrow & Sons" for "Pump battery pack" for "Intensive care"
    Then the buyer is refused to confirm the order because "has lapsed"
    When the second procurement approver qualifies the supplier "Marrow & Sons" until "in 1 year"
    And the buyer confirms the order
    Then the order is confirmed below the finance limit on "Intensive care"

  Scenario Outline: The <role> does not qualify a supplier
    Given the supplier "Westhill Surgical" qualified until "yesterday"
    Then the <role> cannot qualify the supplier "Westhill Surgical"

    Examples:
      | role                 |
      | buyer                |
      | stores supervisor    |
      | sales representative |
