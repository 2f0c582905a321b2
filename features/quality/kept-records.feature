@major @database:feature
Feature: What has to be kept is not deleted

  @req:QUA-004
  Scenario: A service report is deleted only when its years are over
    Given the service report "Pump 7 of last week" was filed "1 week ago"
    And the service report "Pump 7 of long ago" was filed "11 years ago"
    Then the document controller cannot delete the service report "Pump 7 of last week"
    When the document controller deletes the service report "Pump 7 of long ago"
    Then the service report "Pump 7 of long ago" is gone
    And the service report "Pump 7 of last week" is there

