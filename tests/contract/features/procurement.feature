Feature: Orders changed, in other money, under agreements and sent back, in the hospital's own words

  Scenario: An approved order goes back to its approvers
    Given the buyer's order for "Pump battery pack" above the finance limit with its tax for "Intensive care"
    When the buyer puts the order up for approval
    Then the buyer cannot change the supplier of the order
    When the buyer takes the order back from its approvers
    And the buyer changes the price of the order to 2000
    And the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order
    Then the order is placed after finance agreed

  Scenario: Another currency
    Given one "EUR" is worth 2 of the hospital's own money
    And the buyer's order in "EUR" for "Pump battery pack" worth above the finance limit for "Intensive care"
    Then the buyer cannot confirm the order

  Scenario: A review passed on
    Given approvers may pass a review on
    And the technician's requirement for 3 "Pump battery pack" estimated below the procurement limit
    And its approval has been requested
    When the biomedical lead passes the requirement on to the second procurement approver saying "Away until Monday"
    And the second procurement approver approves the requirement
    Then the requirement was passed on by the biomedical lead and approved by the second procurement approver

  Scenario: Part of a delivery goes back
    Given a confirmed order for 4 "Pump battery pack"
    When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-061" expiring "in 2 years"
    And the accounts payable clerk bills 4 of the order as "INV-9101"
    And the accounts payable clerk posts the bill
    And the storekeeper sends 1 of the receipt back to the supplier
    And the payments officer credits 1 of the bill as "CN-1107"
    Then order, return and credit note agree on 1 "Pump battery pack"

  Scenario: An agreement
    Given the agreement with "MedParts Supplies (fictional)" on "Pump battery pack" at 150 each
    When the buyer orders 4 "Pump battery pack" under the agreement for "Intensive care"
    Then the order takes 150 each from the agreement
    When the buyer confirms the order
    And the buyer ends the agreement
    Then the agreement prices no "Pump battery pack" of the buyer any more

  Scenario: Suppliers entered and qualified
    Given the supplier "Fieldcare Trading" with the tax number "TX-5711"
    Then the sales representative cannot enter the supplier "Fieldcare Two" with the tax number "TX-5713"
    And the second procurement approver cannot enter the supplier "Fieldcare Three" with the tax number "TX-5711" because "stands in the list already"
    When the second procurement approver enters the supplier "Marrow & Sons" with the tax number "TX-5712"
    Then the tax number "TX-5712" stands in the list once

  Scenario: An order to a supplier that is not qualified
    Given the supplier "Westhill Surgical" that nobody has qualified
    And the buyer's order to "Westhill Surgical" for "Pump battery pack" for "Intensive care"
    Then the buyer is refused to confirm the order because "is not qualified as a supplier"
    And the buyer cannot qualify the supplier "Westhill Surgical"
    When the second procurement approver qualifies the supplier "Westhill Surgical" until "in 1 year"
    And the buyer confirms the order
    Then the order is confirmed below the finance limit on "Intensive care"

  Scenario: A qualification that has lapsed
    Given the supplier "Ashdown Medical" qualified until "yesterday"
    And the buyer's order to "Ashdown Medical" for "Pump battery pack" for "Intensive care"
    Then the buyer is refused to confirm the order because "has lapsed"

  Scenario: An order dearer than its estimate
    Given the technician's requirement for 1 "Pump battery pack" estimated at the department head limit
    And everybody has agreed to the requirement
    When the buyer orders the requirement below the finance limit for "Intensive care"
    And the buyer puts the order up for approval
    And the procurement manager approves the order
    And the buyer confirms the order
    Then the order is placed after the procurement manager agreed
