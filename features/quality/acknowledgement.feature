@major @database:feature
Feature: Who is concerned acknowledges each version

  @req:QUA-003
  Scenario: A new version is acknowledged again
    Given "Calling back wards" of the "Policies of the service desk" has been approved, saying "Within an hour"
    And the service desk agent has acknowledged "Calling back wards"
    When the document controller changes "Calling back wards" to say "Within half an hour"
    And the quality manager approves the change of "Calling back wards"
    Then the service desk agent is asked to acknowledge version 2 of "Calling back wards"
    And the service supervisor is asked to acknowledge version 2 of "Calling back wards"

  @req:WRK-007
  Scenario: An acknowledgement says who, which version and when
    Given "Patient data at the desk" of the "Policies of the service desk" has been approved, saying "Never by telephone"
    When the service desk agent acknowledges "Patient data at the desk"
    Then it stands beside "Patient data at the desk" that the service desk agent acknowledged version 1 today

  @req:WRK-007
  Scenario: What is overdue comes to the manager
    Given "Emergency calls" of the "Policies of the service desk" has been approved, saying "Never wait"
    And the acknowledgement of "Emergency calls" by the service desk agent was due "3 days ago"
    When the system runs the scheduled action "Overdue acknowledgements go to the manager"
    Then the service supervisor is told that the service desk agent has not acknowledged "Emergency calls"

  @req:QUA-003
  Scenario: What is past its review day is listed
    Given "Waste of batteries" of the "Biomedical procedures" has been approved, saying "Red box"
    When the document controller sets the review day of "Waste of batteries" to "yesterday"
    Then "Waste of batteries" is listed as past its review day
    When the document controller sets the review day of "Waste of batteries" to "in 1 year"
    Then "Waste of batteries" is not listed as past its review day
