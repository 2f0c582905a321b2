@req:HYP-004 @database:scenario
Feature: Business sentences of hypercare

  Scenario: What is finished is averaged, what is open is counted beside it
    When the ward nurse reports "Does not charge" for "Infusion pump 7"
    And the system lets 2 days pass
    And the service desk agent takes the ticket
    And the ward nurse reports "Display is dark" for "Infusion pump 7"
    Then the "ticket uptake" is 2 days on average over 1, with 1 still open

  @req:HYP-002
  Scenario: Stock moved and stock adjusted
    Given the central store holds 40 "Examination gloves M, box of 100"
    When the system lets time pass until "next monday 09:00"
    And the storekeeper prepares the issue of 5 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    And the storekeeper prepares the issue of 3 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    Then the "adjusted stock lines" of "Ward 4" in the week of "today" are 0 of 2

  @req:HYP-003
  Scenario: Bills of one week
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the system lets time pass until "next monday 09:00"
    And the accounts payable clerk bills 2 of the order as "INV-7879"
    And the system lets 3 days pass
    And the accounts payable clerk posts the bill
    Given the order for 2 "Pump battery pack" at 100 each was received
    When the accounts payable clerk bills 2 of the order as "INV-7880"
    Then the "days to posting" in the week of "today" are 3 days on average over 1, with 1 still open
    And the "bills agreed at the first try" in the week of "today" are 1 of 1

  @req:HYP-005
  Scenario: Three weeks, each quieter than the one before
    When the system lets time pass until "next monday 09:00"
    Given a week of hypercare within every target, with 3 tickets about "Infusion pump 7" and a delivery of "Pump battery pack"
    When the system lets 1 week pass
    Given a week of hypercare within every target, with 3 tickets about "Infusion pump 7" and a delivery of "Pump battery pack"
    When the system lets 1 week pass
    Then hypercare may not end because "tickets do not become fewer"
    Given a week of hypercare within every target, with 1 ticket about "Infusion pump 7" and a delivery of "Pump battery pack"
    When the system lets 1 week pass
    Then hypercare may end
