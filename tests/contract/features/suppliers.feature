Feature: Business sentences of the list of suppliers

  @req:PRC-010
  Scenario: A supplier is qualified, and ordered from
    Given the supplier "Fieldcare Trading" that nobody has qualified
    And the buyer's order to "Fieldcare Trading" for "Pump battery pack" for "Intensive care"
    Then the buyer is refused to confirm the order because "is not qualified as a supplier"
    And the buyer cannot qualify the supplier "Fieldcare Trading"
    When the second procurement approver qualifies the supplier "Fieldcare Trading" until "in 1 year"
    And the buyer confirms the order
    Then the order is confirmed below the finance limit on "Intensive care"

  @req:PRC-010
  Scenario: A qualification has lapsed
    Given the supplier "Fieldcare Trading" qualified until "yesterday"
    Then the buyer cannot qualify the supplier "Fieldcare Trading"

  @req:PRC-011 @database:scenario
  Scenario: One is there already
    Given the supplier "Fieldcare Trading" with the tax number "TX-4711"
    Then the second procurement approver cannot enter the supplier "Fieldcare" with the tax number "TX-4711" because "stands in the list already"
    And the tax number "TX-4711" stands in the list once

  @req:PRC-011 @database:scenario
  Scenario: One is entered
    Then the sales representative cannot enter the supplier "Fieldcare Trading" with the tax number "TX-4711"
    When the second procurement approver enters the supplier "Fieldcare Trading" with the tax number "TX-4711"
    Then the tax number "TX-4711" stands in the list once
