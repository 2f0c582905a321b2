@major @req:PRC-011 @database:feature
Feature: A supplier stands in the list once

  Scenario: A second one under the same tax number is turned away
    Given the supplier "Fieldcare Trading" with the tax number "TX-4711"
    Then the second procurement approver cannot enter the supplier "Fieldcare" with the tax number "TX-4711" because "stands in the list already"
    When the second procurement approver enters the supplier "Marrow & Sons" with the tax number "TX-4712"
    Then the tax number "TX-4711" stands in the list once
    And the tax number "TX-4712" stands in the list once

  Scenario Outline: The <role> enters no supplier
    Then the <role> cannot enter the supplier "Westhill Surgical" with the tax number "TX-4713"

    Examples:
      | role                   |
      | buyer                  |
      | accounts payable clerk |
      | access administrator   |
      | sales representative   |
