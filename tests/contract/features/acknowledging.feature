@database:feature
Feature: Business sentences of acknowledgements, withdrawn documents and what is kept

  @req:QUA-003 @req:WRK-007
  Scenario: A version is acknowledged, the next one asked for again
    Given "Calling back wards" of the "Policies of the service desk" has been approved, saying "Within an hour"
    When the service desk agent acknowledges "Calling back wards"
    Then it stands beside "Calling back wards" that the service desk agent acknowledged version 1 today
    When the document controller changes "Calling back wards" to say "Within half an hour"
    And the quality manager approves the change of "Calling back wards"
    Then the service desk agent is asked to acknowledge version 2 of "Calling back wards"

  @req:QUA-003
  Scenario: One who has read it is asked again
    Given "Greeting" of the "Policies of the service desk" has been approved, saying "Say the name"
    And the service desk agent has acknowledged "Greeting"
    When the document controller changes "Greeting" to say "Say name and ward"
    And the quality manager approves the change of "Greeting"
    Then the service desk agent is asked to acknowledge version 2 of "Greeting"

  @req:WRK-007
  Scenario: What is overdue comes to the manager
    Given "Emergency calls" of the "Policies of the service desk" has been approved, saying "Never wait"
    And the acknowledgement of "Emergency calls" by the service desk agent was due "3 days ago"
    When the system runs the scheduled action "Overdue acknowledgements go to the manager"
    Then the service supervisor is told that the service desk agent has not acknowledged "Emergency calls"

  @req:QUA-003
  Scenario: A day of review passes
    Given "Waste of batteries" of the "Biomedical procedures" has been approved, saying "Red box"
    When the document controller sets the review day of "Waste of batteries" to "yesterday"
    Then "Waste of batteries" is listed as past its review day
    When the document controller sets the review day of "Waste of batteries" to "in 1 year"
    Then "Waste of batteries" is not listed as past its review day
    And the service desk agent cannot withdraw "Waste of batteries"

  @req:QUA-002
  Scenario: A document is withdrawn
    Given "Paper forms of the wards" of the "Biomedical procedures" has been approved, saying "Use form seven"
    And the service desk agent opens "Paper forms of the wards"
    When the document controller withdraws "Paper forms of the wards"
    Then the service desk agent cannot open "Paper forms of the wards"
    And the document controller reads "Use form seven" in "Paper forms of the wards"

  @req:QUA-004
  Scenario: A report is kept for its years
    Given the service report "Pump 7 of last week" was filed "1 week ago"
    And the service report "Pump 7 of long ago" was filed "11 years ago"
    Then the document controller cannot delete the service report "Pump 7 of last week"
    When the document controller deletes the service report "Pump 7 of long ago"
    Then the service report "Pump 7 of long ago" is gone
    And the service report "Pump 7 of last week" is there

  @req:QUA-007
  Scenario: A count and a telephone number stand in the list
    Given the central store holds 20 "Examination gloves M, box of 100"
    When the storekeeper counts 18 "Examination gloves M, box of 100"
    Then the auditor finds that the storekeeper corrected the stock of "Examination gloves M, box of 100" from 20 to 18
    When the second procurement approver changes the telephone of "Clean Hands Trading (fictional)" to "555 0100"
    And the second procurement approver changes the telephone of "Clean Hands Trading (fictional)" to "555 0123"
    Then the auditor finds that the second procurement approver changed the "Phone" of the supplier from "555 0100" to "555 0123"
