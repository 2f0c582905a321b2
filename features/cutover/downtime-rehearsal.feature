@critical @req:CUT-006 @database:scenario
Feature: Every ward store has rehearsed a downtime

  Forms on paper, whom to call, what happens when a critical delivery is late, and catching up.

  Scenario: A form is entered, and then put under the day on which it was written
    Given every ward store has rehearsed a downtime with "Examination gloves M, box of 100", but "Ward 4" not its "forms, catching up"
    And the central store holds 20 "Examination gloves M, box of 100"
    Then "Ward 4" still has to rehearse "forms, catching up"
    When the storekeeper enters the issue of 5 "Examination gloves M, box of 100" to "Ward 4" from the downtime form "DT-12"
    Then "Ward 4" still has to rehearse "catching up"
    When the stores supervisor dates the downtime form "DT-12" to "2 days ago"
    Then every ward store has rehearsed a downtime

  Scenario: The desk knows whom to call for a ward, and again when that changed
    Given every ward store has rehearsed a downtime with "Examination gloves M, box of 100", but "Ward 4" not its "contacts"
    And "Downtime contacts of Ward 4" of the "Policies of the service desk" has been approved, saying "First the storekeeper"
    And the service supervisor has acknowledged "Downtime contacts of Ward 4"
    Then "Ward 4" still has to rehearse "contacts"
    When the service desk agent acknowledges "Downtime contacts of Ward 4"
    Then every ward store has rehearsed a downtime
    When the document controller changes "Downtime contacts of Ward 4" to say "First the stores supervisor"
    And the quality manager approves the change of "Downtime contacts of Ward 4"
    Then "Ward 4" still has to rehearse "contacts"

  Scenario: A critical delivery is late, and the emergency stock answers the ward's request
    Given every ward store has rehearsed a downtime with "Examination gloves M, box of 100", but "Ward 4" not its "late delivery"
    And the emergency stock holds 6 "Surgical drape" as lot "DR-26-61" expiring "in 9 months"
    When the storekeeper prepares the emergency issue of 2 "Surgical drape" to "Ward 4"
    Then the storekeeper cannot carry out the issue because "emergency request"
    And "Ward 4" still has to rehearse "late delivery"
    When the ward nurse asks for "Drapes: the delivery is late" with priority "Very High"
    And the storekeeper prepares the emergency issue of 2 "Surgical drape" to "Ward 4" for the request
    And the storekeeper carries out the issue
    Then every ward store has rehearsed a downtime
